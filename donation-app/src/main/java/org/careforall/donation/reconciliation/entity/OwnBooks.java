// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What this app's donations and ledger say, of all campaigns. Reads both tables whole: for staff, not for callers. */
public final class OwnBooks {

    /** What was accepted of money that did not fit is left out of what was paid: payment-app does not count it there. */
    private static final String DONATIONS = """
            select campaign_id, currency,
                sum(paid_captured - accepted)::bigint as paid,
                sum(paid_refunded - case when accepted = 0 then 0 else coalesce((
                    select sum((m.value ->> 'refunded')::bigint) from jsonb_each(misfits) m
                    where (m.value ->> 'accepted')::boolean), 0) end)::bigint as "paidBack",
                sum(captured)::bigint as captured,
                sum(refunded + charged_back)::bigint as refunded,
                sum(greatest(0, captured - refunded - charged_back))::bigint as raised
            from donation where paid_captured > 0 group by campaign_id, currency""";

    private static final String LEDGER = """
            select t.campaign_id, e.currency,
                coalesce(sum(e.amount) filter (where t.kind in ('CAPTURE', 'ACCEPTANCE')
                    and e.account = 'campaign:' || t.campaign_id), 0)::bigint as captured,
                coalesce(-sum(e.amount) filter (where t.kind in ('REFUND', 'CHARGEBACK')
                    and e.account = 'campaign:' || t.campaign_id), 0)::bigint as refunded,
                coalesce(sum(e.amount) filter (where e.account in
                    ('campaign:' || t.campaign_id, 'held:' || t.campaign_id)), 0)::bigint as raised
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
            group by t.campaign_id, e.currency""";

    private OwnBooks() {}

    /** Both of them. */
    public static List<Statement> read(Connection connection) throws SQLException {
        List<Statement> said = new ArrayList<>();
        read(connection, DONATIONS, Source.DONATIONS, List.of(Figure.values()), said);
        read(connection, LEDGER, Source.LEDGER, List.of(Figure.captured, Figure.refunded, Figure.raised), said);
        return said;
    }

    private static void read(
            Connection connection, String sql, Source source, List<Figure> figures, List<Statement> said)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                for (Figure figure : figures) {
                    said.add(new Statement(
                            row.getObject("campaign_id", UUID.class),
                            row.getString("currency"),
                            source,
                            figure,
                            row.getLong(figure.name())));
                }
            }
        }
    }
}
