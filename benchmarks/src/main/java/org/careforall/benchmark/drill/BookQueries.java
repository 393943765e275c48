// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** The SQL behind {@link Books}. */
final class BookQueries {

    static final String DONATIONS = """
            select id, campaign_id, status, external_reference, donor_key, amount, captured, refunded + charged_back as refunded,
                paid_captured, paid_refunded + paid_charged_back as paid_refunded
            from donation""";

    static final String LEDGER = """
            select t.donation_id, t.campaign_id,
                coalesce(-sum(e.amount) filter (where e.account = 'provider_clearing' and t.kind = 'CAPTURE'), 0)
                    as paid_captured,
                coalesce(sum(e.amount) filter (where e.account = 'provider_clearing'
                    and t.kind in ('REFUND', 'CHARGEBACK')), 0) as paid_refunded,
                coalesce(sum(e.amount) filter (where e.account like 'campaign:%' and t.kind = 'CAPTURE'), 0) as captured,
                coalesce(-sum(e.amount) filter (where e.account like 'campaign:%'
                    and t.kind in ('REFUND', 'CHARGEBACK')), 0) as refunded,
                coalesce(sum(e.amount) filter (where e.account like 'campaign:%' or e.account like 'held:%'), 0)
                    as balance,
                count(distinct t.id) filter (where t.kind = 'CAPTURE') as captures
            from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id
            group by t.donation_id, t.campaign_id""";

    static final String UNBALANCED = """
            select 'transaction ' || transaction_id || ' comes to ' || sum(amount) || ' ' || currency
            from ledger_entry group by transaction_id, currency having sum(amount) <> 0
            union all
            select 'transaction ' || id || ' has no lines' from ledger_transaction t
            where not exists (select from ledger_entry where transaction_id = t.id)
            union all
            select 'a line belongs to no transaction: ' || transaction_id from ledger_entry e
            where not exists (select from ledger_transaction where id = e.transaction_id)""";

    static final String PAYMENTS =
            "select donation_id, donation_status, captured, refunded + charged_back as refunded from payment where known";

    /** Those that the provider was asked for one by one, by us. */
    static final String REFUNDS = """
            select donation_id, sum(amount) as refunded from refund where status = 'SUCCEEDED' group by donation_id""";

    /** The janitor asks again within a minute; within three when a fault left its lease standing: quiet has four. */
    static final String UNSETTLED = "select count(*) from refund where status = 'PENDING'";

    static final String GIFTS = "select donation_id, captured, refunded + charged_back as refunded from gift";

    static final String TOTALS =
            "select campaign_id, captured, refunded, raised, donations, donors from campaign_total";

    static final String THANKS =
            "select donation_id, count(*) as thanks from notice where kind = 'GIFT_THANKS' group by donation_id";

    static final String TRANSITIONS =
            "select donation_id, from_status, to_status, effect from donation_transition order by donation_id, seq";

    /** Parked although what they wait for is there. */
    static final String WAITING = """
            select count(*) from webhook_event e left join intent i on i.intent_id = e.intent_id
            join payment p on p.donation_id = coalesce(e.donation_id, i.donation_id) and p.known
            where e.state in ('parked', 'foreign')""";

    /** Read or applied in vain, and kept for staff. */
    static final String FAILED = "select id || ' failed: ' || cause from webhook_event where state = 'failed'";

    /** Sent and confirmed, or still to be sent. */
    static final String UNSENT_MAILS = "select count(*) from mail_outbox where failed_at is null";

    static final String REFUSED_MAILS = "select count(*) from mail_outbox where failed_at is not null";

    /**
     * Who takes mails has them for ten minutes, and whoever died with them does not give them back: the drill does not wait
     * for that. A mail that is sent twice is allowed.
     */
    static final String MAILS_OF_THE_DEAD = """
            update mail_outbox set due_at = now() where failed_at is null and error is null and attempts > 0
                and due_at between now() and now() + interval '9 minutes 55 seconds'""";

    /** One leaf for each transaction, none of anything else, and no number left out. */
    static final String LOGGED = """
            select 'transaction ' || id || ' is not in the log' from ledger_transaction t
            where not exists (select from log_leaf where transaction_id = t.id)
            union all
            select 'leaf ' || leaf_index || ' is of no transaction: ' || transaction_id from log_leaf l
            where not exists (select from ledger_transaction where id = l.transaction_id)
            union all
            select 'the log has ' || leaves || ' leaves, the last is ' || last || ', and its head says ' || size
            from (select count(*) as leaves, coalesce(max(leaf_index), -1) as last from log_leaf) l, log_head
            where leaves <> size or last <> size - 1""";

    private BookQueries() {}
}
