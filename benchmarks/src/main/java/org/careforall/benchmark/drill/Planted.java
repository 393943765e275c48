// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.List;

/**
 * A row altered or deleted on purpose, for the checker to find.
 *
 * @param what what was done
 * @param check which check must find it: another one that does may do so by chance
 * @param app whose database
 * @param statements how, in a transaction that is rolled back
 */
record Planted(String what, String check, String app, List<String> statements) {

    private static final String LEFT = "nothing left over or set aside";
    private static final String STATE = "money and state agree";
    private static final String LEAF = "one leaf each";
    private static final String TOTAL = "ledger = total";
    private static final String MISSING = "no acknowledged donation missing";
    private static final String ONCE = "one effect each";
    private static final String ZERO = "entries sum to zero";
    private static final String KNOWN = "payment-app knows each donation";
    private static final String CAPTURED = "(select id from donation where paid_captured > 0 limit 1)";

    private static final String UNPAID =
            "(select donation_id from payment where known and captured = 0 order by donation_id limit 1)";

    private static String refund(String status) {
        return """
            insert into refund (id, donation_id, attempt_id, amount, currency, status)
            select gen_random_uuid(), donation_id, id, 1, currency, '%s' from attempt
            where our_own and captured > 0 limit 1""".formatted(status);
    }

    private static String mail(String failedAt) {
        return """
            insert into mail_outbox (notice_id, address, due_at, failed_at)
            select id, 'planted@example.org', now(), %s from notice limit 1""".formatted(failedAt);
    }

    private static String total(String column) {
        return "update campaign_total set %s = %s + 1 where campaign_id =".formatted(column, column)
                + " (select campaign_id from campaign_total where raised > 0 limit 1)";
    }

    /** One for each kind of mistake that the night knew, and some more. */
    static List<Planted> all() {
        return List.of(
                new Planted(
                        "a donation deleted",
                        MISSING,
                        "donation",
                        List.of("delete from donation where id = " + CAPTURED)),
                new Planted("a donation twice under one key", MISSING, "donation", List.of("""
                        insert into donation (id, version, campaign_id, status, method, currency, amount, total, donor_key,
                            anonymous, history_group, external_reference, created_at)
                        select gen_random_uuid(), 1, campaign_id, 'INITIATED', 'CARD', currency, amount, total, donor_key,
                            anonymous, gen_random_uuid(), external_reference, now() from donation limit 1""")),
                new Planted(
                        "a donation's amount altered",
                        MISSING,
                        "donation",
                        List.of("update donation set amount = amount - 1, captured = least(captured, amount - 1)"
                                + " where id = " + CAPTURED)),
                new Planted(
                        "a captured donation put back to AUTHORIZED",
                        STATE,
                        "donation",
                        List.of("update donation set status = 'AUTHORIZED', paid_captured = 0, paid_refunded = 0,"
                                + " captured = 0, refunded = 0, captured_at = null where id = " + CAPTURED)),
                new Planted(
                        "a regress in the history", "no state regressed", "donation", List.of("""
                        insert into donation_transition (donation_id, from_status, to_status, told, effect, cause)
                        select id, status, 'AUTHORIZED', 'AUTHORIZED', 'APPLIED', 'planted'
                        from donation where id = %s""".formatted(CAPTURED))),
                new Planted("a capture booked twice", ONCE, "donation", List.of("""
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
                        ZERO,
                        "donation",
                        List.of(
                                "alter table ledger_entry disable trigger user",
                                "update ledger_entry set amount = amount + 1 where (transaction_id, line) ="
                                        + " (select transaction_id, line from ledger_entry limit 1)")),
                new Planted(
                        "a ledger transaction deleted",
                        ZERO,
                        "donation",
                        List.of(
                                "alter table ledger_transaction disable trigger user",
                                "delete from ledger_transaction where id = (select id from ledger_transaction limit 1)")),
                new Planted(
                        "the rows of webhooks deleted",
                        "acknowledged webhooks have their effect",
                        "payment",
                        // all of them: a single one may be unknown, and may be there or not
                        List.of("delete from webhook_event where id like 'evt_drill%'"
                                + " and type = 'payment_intent.succeeded'")),
                new Planted("a webhook that was refused and is kept", "refused has no effect", "payment", List.of("""
                        insert into webhook_event (id, type, state, told_at)
                        values ('evt_drill_planted', 'payment_intent.succeeded', 'ignored', now())""")),
                new Planted("a webhook that waits for what is there", LEFT, "payment", List.of("""
                        insert into webhook_event (id, type, state, donation_id, told_at)
                        select 'evt_planted', 'payment_intent.succeeded', 'parked', donation_id, now() from payment
                        where known limit 1""")),
                new Planted("a webhook set aside", "no webhook set aside", "payment", List.of("""
                        insert into webhook_event (id, type, state, cause, told_at)
                        values ('evt_planted', 'payment_intent.succeeded', 'failed', 'planted', now())""")),
                new Planted(
                        "a receipt that nobody issues",
                        LEFT,
                        "donation",
                        List.of("insert into receipt_pending (donation_id) values (gen_random_uuid())")),
                new Planted(
                        "a booking that the log never takes",
                        LEFT,
                        "donation",
                        List.of("insert into log_pending (transaction_id) values (gen_random_uuid())")),
                new Planted("a mail that is never sent", LEFT, "notification", List.of(mail("null"))),
                new Planted("a mail given up", LEFT, "notification", List.of(mail("now()"))),
                new Planted(
                        "a leaf deleted",
                        LEAF,
                        "donation",
                        List.of(
                                "alter table log_leaf disable trigger user",
                                "delete from log_leaf where leaf_index = 0")),
                new Planted("a leaf of nothing", LEAF, "donation", List.of("""
                        insert into log_leaf (leaf_index, transaction_id, salt)
                        select max(leaf_index) + 1, gen_random_uuid(), '\\x00112233445566778899aabbccddeeff' from log_leaf""")),
                new Planted(
                        "a log whose head counts one too many",
                        LEAF,
                        "donation",
                        List.of("update log_head set size = size + 1")),
                new Planted("a payment that waits for its donation", LEFT, "donation", List.of("""
                        insert into pending_payment (donation_id, version, envelope)
                        values (gen_random_uuid(), 1, '{}')""")),
                new Planted(
                        "a promise that counts as authorised",
                        STATE,
                        "donation",
                        List.of("update donation set status = 'AUTHORIZED' where id ="
                                + " (select id from donation where status = 'INITIATED' limit 1)")),
                new Planted(
                        "a captured donation that counts as given back",
                        STATE,
                        "donation",
                        List.of("update donation set status = 'REFUNDED' where id ="
                                + " (select id from donation where status = 'CAPTURED' limit 1)")),
                new Planted(
                        "the payment of an unpaid gift deleted",
                        KNOWN,
                        "payment",
                        List.of(
                                "delete from attempt where donation_id = " + UNPAID,
                                "delete from payment where donation_id = " + UNPAID)),
                new Planted(
                        "a promise that payment-app takes for cancelled",
                        KNOWN,
                        "payment",
                        List.of("update payment set donation_status = 'CANCELLED' where donation_id = " + UNPAID)),
                new Planted("a refund twice in the list", "refunded once", "payment", List.of(refund("SUCCEEDED"))),
                new Planted("a refund that waits for ever", LEFT, "payment", List.of(refund("PENDING"))),
                new Planted(
                        "a payment altered by one cent",
                        "provider = payment",
                        "payment",
                        List.of("update payment set captured = captured + 1 where donation_id ="
                                + " (select donation_id from payment where captured > 0 limit 1)")),
                new Planted(
                        "a total altered by one cent",
                        TOTAL,
                        "campaign",
                        List.of(
                                "update campaign_total set captured = captured + 1, raised = raised + 1"
                                        + " where campaign_id = (select campaign_id from campaign_total where raised > 0 limit 1)")),
                new Planted("a total with a gift too many", TOTAL, "campaign", List.of(total("donations"))),
                new Planted("a total with a donor too many", TOTAL, "campaign", List.of(total("donors"))),
                new Planted(
                        "a total's gift deleted",
                        "donation = total's gift",
                        "campaign",
                        List.of("delete from gift where donation_id = (select donation_id from gift limit 1)")),
                new Planted(
                        "thanks that were never written",
                        ONCE,
                        "notification",
                        List.of(
                                "delete from mail_outbox",
                                "delete from notice where id = (select id from notice where kind = 'GIFT_THANKS' limit 1)")),
                new Planted("an event that never left", LEFT, "donation", List.of("""
                        insert into outbox (event_id, lane, envelope) values (gen_random_uuid(), 0, '{}')""")),
                new Planted("an event set aside", LEFT, "campaign", List.of("""
                        insert into set_aside (id, subscription, event_id, payload, cause)
                        values (gen_random_uuid(), 'campaign.donation-events', gen_random_uuid(), '{}', 'planted')""")));
    }
}
