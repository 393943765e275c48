// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.List;

/**
 * A row altered or deleted on purpose, for the checker to find.
 *
 * @param what what was done
 * @param app whose database
 * @param statements how, in a transaction that is rolled back
 */
record Planted(String what, String app, List<String> statements) {

    private static final String CAPTURED = "(select id from donation where paid_captured > 0 limit 1)";

    private static final String UNPAID =
            "(select donation_id from payment where known and captured = 0 order by donation_id limit 1)";

    private static String refund(String status) {
        return """
            insert into refund (id, donation_id, attempt_id, amount, currency, status)
            select gen_random_uuid(), donation_id, id, 1, currency, '%s' from attempt
            where our_own and captured > 0 limit 1""".formatted(status);
    }

    /** One for each kind of mistake that the night knew, and some more. */
    static List<Planted> all() {
        return List.of(
                new Planted("a donation deleted", "donation", List.of("delete from donation where id = " + CAPTURED)),
                new Planted("a donation twice under one key", "donation", List.of("""
                        insert into donation (id, version, campaign_id, status, method, currency, amount, total, donor_key,
                            anonymous, history_group, external_reference, created_at)
                        select gen_random_uuid(), 1, campaign_id, 'INITIATED', 'CARD', currency, amount, total, donor_key,
                            anonymous, gen_random_uuid(), external_reference, now() from donation limit 1""")),
                new Planted(
                        "a donation's amount altered",
                        "donation",
                        List.of("update donation set amount = amount - 1, captured = least(captured, amount - 1)"
                                + " where id = " + CAPTURED)),
                new Planted(
                        "a captured donation put back to AUTHORIZED",
                        "donation",
                        List.of("update donation set status = 'AUTHORIZED', paid_captured = 0, paid_refunded = 0,"
                                + " captured = 0, refunded = 0, captured_at = null where id = " + CAPTURED)),
                new Planted("a regress in the history", "donation", List.of("""
                        insert into donation_transition (donation_id, from_status, to_status, told, effect, cause)
                        select id, status, 'AUTHORIZED', 'AUTHORIZED', 'APPLIED', 'planted'
                        from donation where id = %s""".formatted(CAPTURED))),
                new Planted("a capture booked twice", "donation", List.of("""
                        insert into ledger_transaction (id, donation_id, campaign_id, kind, reversal, cause_event_id,
                            occurred_at)
                        select '00000000-0000-7000-8000-000000000001', donation_id, campaign_id, kind, reversal,
                            gen_random_uuid(), now()
                        from ledger_transaction where kind = 'CAPTURE' limit 1""", """
                        insert into ledger_entry (transaction_id, line, account, amount, currency)
                        select '00000000-0000-7000-8000-000000000001', line, account, amount, currency from ledger_entry
                        where transaction_id = (select id from ledger_transaction where kind = 'CAPTURE' limit 1)""")),
                new Planted(
                        "a ledger line altered by one cent",
                        "donation",
                        List.of(
                                "alter table ledger_entry disable trigger user",
                                "update ledger_entry set amount = amount + 1 where (transaction_id, line) ="
                                        + " (select transaction_id, line from ledger_entry limit 1)")),
                new Planted(
                        "a ledger transaction deleted",
                        "donation",
                        List.of(
                                "alter table ledger_transaction disable trigger user",
                                "delete from ledger_transaction where id = (select id from ledger_transaction limit 1)")),
                new Planted(
                        "a webhook's row deleted",
                        "payment",
                        List.of("delete from webhook_event where id = (select id from webhook_event"
                                + " where id like 'evt_drill%' and type = 'payment_intent.succeeded' limit 1)")),
                new Planted(
                        "the payment of an unpaid gift deleted",
                        "payment",
                        List.of(
                                "delete from attempt where donation_id = " + UNPAID,
                                "delete from payment where donation_id = " + UNPAID)),
                new Planted(
                        "a promise that payment-app takes for cancelled",
                        "payment",
                        List.of("update payment set donation_status = 'CANCELLED' where donation_id = " + UNPAID)),
                new Planted("a refund twice in the list", "payment", List.of(refund("SUCCEEDED"))),
                new Planted("a refund that waits for ever", "payment", List.of(refund("PENDING"))),
                new Planted(
                        "a payment altered by one cent",
                        "payment",
                        List.of("update payment set captured = captured + 1 where donation_id ="
                                + " (select donation_id from payment where captured > 0 limit 1)")),
                new Planted(
                        "a total altered by one cent",
                        "campaign",
                        List.of(
                                "update campaign_total set captured = captured + 1, raised = raised + 1"
                                        + " where campaign_id = (select campaign_id from campaign_total where raised > 0 limit 1)")),
                new Planted(
                        "a total's gift deleted",
                        "campaign",
                        List.of("delete from gift where donation_id = (select donation_id from gift limit 1)")),
                new Planted(
                        "thanks that were never written",
                        "notification",
                        List.of(
                                "delete from mail_outbox",
                                "delete from notice where id = (select id from notice where kind = 'GIFT_THANKS' limit 1)")),
                new Planted("an event that never left", "donation", List.of("""
                        insert into outbox (event_id, lane, envelope) values (gen_random_uuid(), 0, '{}')""")),
                new Planted("an event set aside", "campaign", List.of("""
                        insert into set_aside (id, subscription, event_id, payload, cause)
                        values (gen_random_uuid(), 'campaign.donation-events', gen_random_uuid(), '{}', 'planted')""")));
    }
}
