// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.payment.webhook.control.EventIntake;
import org.careforall.payment.webhook.entity.StoredEvents;

/**
 * Writes down what donations ask for. A payment row that is there already may have events of the provider waiting: the
 * upsert holds its lock, so they are seen (rule 10).
 */
@Dependent
public class KnowDonations {

    private static final String UPSERT = """
            insert into payment as p (donation_id, known, donation_version, donation_status, campaign_id, donor_user_id,
                method, asked_amount, asked_currency)
            select id, true, version, status, campaign, donor, method, amount, currency
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[])
                as told (id, version, status, campaign, donor, method, amount, currency)
            order by id
            on conflict (donation_id) do update set known = true,
                donation_status = case when excluded.donation_version > p.donation_version
                    then excluded.donation_status else p.donation_status end,
                donation_version = greatest(excluded.donation_version, p.donation_version),
                campaign_id = excluded.campaign_id, donor_user_id = coalesce(excluded.donor_user_id, p.donor_user_id),
                method = excluded.method,
                asked_amount = excluded.asked_amount, asked_currency = excluded.asked_currency
            returning donation_id, (xmax <> 0) as met""";

    private final EventIntake intake;

    @Inject
    public KnowDonations(EventIntake intake) {
        this.intake = intake;
    }

    /** @param donations in id order, each once */
    public void know(Connection connection, List<DonationSnapshot> donations) throws SQLException {
        knowTerms(connection, donations.stream().map(AskedTerms::of).toList());
    }

    /** @param donations in id order, each once */
    void knowTerms(Connection connection, List<AskedTerms> donations) throws SQLException {
        List<UUID> met = upsert(connection, donations);
        if (!met.isEmpty()) {
            for (UUID donationId : StoredEvents.awaited(connection, met)) {
                intake.donationIsKnown(connection, donationId);
            }
        }
    }

    private static List<UUID> upsert(Connection connection, List<AskedTerms> told) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            array(upsert, 1, "uuid", told, AskedTerms::donationId);
            array(upsert, 2, "int8", told, AskedTerms::version);
            array(upsert, 3, "text", told, AskedTerms::status);
            array(upsert, 4, "uuid", told, AskedTerms::campaignId);
            array(upsert, 5, "uuid", told, donation -> donation.donorUserId().orElse(null));
            array(upsert, 6, "text", told, AskedTerms::method);
            array(upsert, 7, "int8", told, donation -> donation.total().amount());
            array(upsert, 8, "text", told, donation -> donation.total().currency());
            try (ResultSet row = upsert.executeQuery()) {
                List<UUID> met = new ArrayList<>();
                while (row.next()) {
                    if (row.getBoolean("met")) {
                        met.add(row.getObject("donation_id", UUID.class));
                    }
                }
                return met;
            }
        }
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<AskedTerms> told,
            Function<AskedTerms, Object> column)
            throws SQLException {
        Object[] values = told.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
