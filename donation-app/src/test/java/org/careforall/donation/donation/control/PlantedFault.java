// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.inbox.ReceivedEvent;

/** Faults as that night had them, around the real code: a model that does not find each of them proves nothing. */
enum PlantedFault implements SettlementModel.Settler {
    /** What is told last of all counts, whatever was known. */
    A_LATE_EVENT_OVERWRITES {
        @Override
        void before(Connection connection, UUID[] donations) throws SQLException {
            run(connection, "update donation set payment_version = 0 where id = any (?)", donations);
        }
    },

    A_REFUND_IS_NOT_HEARD {
        @Override
        boolean hears(PaymentSnapshot payment) {
            return payment.refunded() == 0;
        }
    },

    A_CAPTURE_AFTER_A_FAILURE_DOES_NOT_COUNT {
        @Override
        List<DonationEvent> take(Connection connection, List<ReceivedEvent> batch, UUID[] donations)
                throws SQLException {
            List<ReceivedEvent> heard = new ArrayList<>();
            for (ReceivedEvent event : batch) {
                if (!hasFailed(connection, event.subject())) {
                    heard.add(event);
                }
            }
            return SettlementModel.settle(connection, heard);
        }
    },

    A_BOOKING_IS_MADE_TWICE {
        @Override
        void after(Connection connection, UUID[] donations) throws SQLException {
            run(connection, """
                    with again as (select t.id as booked, gen_random_uuid() as id, t.donation_id, t.campaign_id, t.kind,
                                          t.reversal, t.occurred_at
                                   from ledger_transaction t
                                   where t.donation_id = any (?) and t.written_in = pg_current_xact_id()),
                         heads as (insert into ledger_transaction
                                          (id, donation_id, campaign_id, kind, reversal, cause_event_id, occurred_at)
                                   select id, donation_id, campaign_id, kind, reversal, id, occurred_at from again)
                    insert into ledger_entry (transaction_id, line, account, amount, currency)
                    select again.id, line, account, amount, currency
                    from again join ledger_entry on transaction_id = again.booked""", donations);
        }
    },

    A_CAPTURED_GIFT_GOES_BACK {
        @Override
        void after(Connection connection, UUID[] donations) throws SQLException {
            run(connection, """
                    update donation set status = 'AUTHORIZED', captured = 0, paid_captured = 0, captured_at = null
                    where id = any (?) and status = 'CAPTURED'""", donations);
        }
    },

    A_CENT_IS_LOST {
        @Override
        void after(Connection connection, UUID[] donations) throws SQLException {
            run(connection, """
                    update donation set captured = captured - 1
                    where id = any (?) and status = 'CAPTURED' and captured > 1""", donations);
        }
    },

    NOBODY_IS_TOLD {
        @Override
        List<DonationEvent> take(Connection connection, List<ReceivedEvent> batch, UUID[] donations)
                throws SQLException {
            SettlementModel.settle(connection, batch);
            return List.of();
        }
    };

    boolean hears(PaymentSnapshot payment) {
        return true;
    }

    void before(Connection connection, UUID[] donations) throws SQLException {}

    void after(Connection connection, UUID[] donations) throws SQLException {}

    @Override
    public List<DonationEvent> take(Connection connection, List<ReceivedEvent> batch) throws SQLException {
        return take(
                connection,
                batch,
                batch.stream().map(ReceivedEvent::subject).distinct().toArray(UUID[]::new));
    }

    List<DonationEvent> take(Connection connection, List<ReceivedEvent> batch, UUID[] donations) throws SQLException {
        before(connection, donations);
        List<DonationEvent> told = SettlementModel.settle(
                connection,
                batch.stream()
                        .filter(event -> hears(((PaymentEvent) event.data()).payment()))
                        .toList());
        after(connection, donations);
        return told;
    }

    private static void run(Connection connection, String sql, UUID[] donations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", donations));
            statement.executeUpdate();
        }
    }

    private static boolean hasFailed(Connection connection, UUID donation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select from donation where id = ? and status in ('FAILED', 'CANCELLED')")) {
            select.setObject(1, donation);
            return select.executeQuery().next();
        }
    }
}
