// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.maybeText;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.GivingMethod;

/** All receipts, to be read. */
public final class Receipts {

    private static final String SELECT = """
            select r.*, i.name as issuer_name, i.address as issuer_address, i.registration as issuer_registration,
                before.prefix as before_prefix, before.serial as before_serial,
                after.prefix as after_prefix, after.serial as after_serial
            from receipt r join receipt_issuer i on i.id = r.issuer_id
                left join receipt before on before.donation_id = r.donation_id and before.edition = r.edition - 1
                left join receipt after on after.donation_id = r.donation_id and after.edition = r.edition + 1
            """;

    private static final String OF_DONATION = SELECT + "where r.donation_id = ? order by r.edition desc limit 1";
    private static final String BY_ID = SELECT + "where r.id = ?";

    /** A giver's gifts are few: found first, so that no plan walks through everybody's receipts. */
    private static final String MINE = "with mine as materialized (select id from donation where %s = ?) " + SELECT
            + "where r.donation_id in (select id from mine) ";

    private static final String PAGE = MINE + "and r.id < ? order by r.id desc limit ?";
    private static final String BETWEEN =
            MINE + "and r.voided_at is null and r.given_at >= ? and r.given_at < ? order by r.given_at, r.id limit ?";

    private static final UUID END = new UUID(-1, -1);

    private Receipts() {}

    /** A donation's newest. */
    public static Optional<Receipt> ofDonation(Connection connection, UUID donationId) throws SQLException {
        return one(connection, OF_DONATION, donationId);
    }

    /** One receipt. */
    public static Optional<Receipt> find(Connection connection, UUID id) throws SQLException {
        return one(connection, BY_ID, id);
    }

    /** Somebody's, newest first, void ones too. */
    public static List<Receipt> page(Connection connection, Giver giver, Optional<UUID> before, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE.formatted(giver.column()))) {
            select.setObject(1, giver.id());
            select.setObject(2, before.orElse(END));
            select.setInt(3, limit);
            return readAll(select);
        }
    }

    /** Somebody's that are in force, for gifts of a time, oldest first. */
    public static List<Receipt> between(Connection connection, Giver giver, Instant from, Instant to, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BETWEEN.formatted(giver.column()))) {
            select.setObject(1, giver.id());
            select.setObject(2, timestamp(from));
            select.setObject(3, timestamp(to));
            select.setInt(4, limit);
            return readAll(select);
        }
    }

    private static Optional<Receipt> one(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            return readAll(select).stream().findFirst();
        }
    }

    private static List<Receipt> readAll(PreparedStatement select) throws SQLException {
        List<Receipt> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    private static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getObject("id", UUID.class),
                new ReceiptNumber(row.getString("prefix"), row.getLong("serial")),
                row.getObject("donation_id", UUID.class),
                new Issuer(
                        row.getString("issuer_name"),
                        row.getString("issuer_address"),
                        row.getString("issuer_registration")),
                new Sums(row.getLong("amount"), row.getLong("total"), row.getString("currency")),
                GivingMethod.valueOf(row.getString("method")),
                maybeText(row, "donor_name"),
                maybeText(row, "donor_email"),
                row.getString("campaign_title"),
                instant(row, "given_at"),
                instant(row, "issued_at"),
                maybeInstant(row, "voided_at"),
                number(row, "before"),
                number(row, "after"));
    }

    private static Optional<ReceiptNumber> number(ResultSet row, String which) throws SQLException {
        String prefix = row.getString(which + "_prefix");
        return prefix == null
                ? Optional.empty()
                : Optional.of(new ReceiptNumber(prefix, row.getLong(which + "_serial")));
    }
}
