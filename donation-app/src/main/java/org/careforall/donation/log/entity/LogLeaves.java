// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which transaction is which leaf. */
public final class LogLeaves {

    /** Of what is booked and not logged yet. */
    public static final long NONE = -1;

    private static final String ADD = "insert into log_leaf (leaf_index, transaction_id, salt) values (?, ?, ?)";

    private static final String RANGE = """
            select l.leaf_index, l.transaction_id, l.salt, %s
            from log_leaf l left join ledger_transaction t on t.id = l.transaction_id %s
            where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index""".formatted(LedgerRow.COLUMNS, LedgerRow.LINES);

    private static final String OF_DONATION = """
            select coalesce(l.leaf_index, -1) as leaf_index, t.id as transaction_id, l.salt, %s
            from ledger_transaction t left join log_leaf l on l.transaction_id = t.id %s
            where t.campaign_id = ? and t.donation_id = ? order by l.leaf_index""".formatted(LedgerRow.COLUMNS, LedgerRow.LINES);

    private LogLeaves() {}

    /** Adds leaves in one round trip. */
    public static void add(Connection connection, List<LoggedLeaf> leaves) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (LoggedLeaf leaf : leaves) {
                insert.setLong(1, leaf.index());
                insert.setObject(2, leaf.transactionId());
                insert.setBytes(3, leaf.salt());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The leaves from an index on, to before another. */
    public static List<LoggedLeaf> range(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RANGE)) {
            select.setLong(1, from);
            select.setLong(2, to);
            return readAll(select);
        }
    }

    /** Everything that is booked of a donation; the index is {@link #NONE} where it is not logged yet. */
    public static List<LoggedLeaf> ofDonation(Connection connection, UUID campaign, UUID donation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_DONATION)) {
            select.setObject(1, campaign);
            select.setObject(2, donation);
            return readAll(select);
        }
    }

    private static List<LoggedLeaf> readAll(PreparedStatement select) throws SQLException {
        List<LoggedLeaf> leaves = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                boolean there = row.getObject("id") != null;
                leaves.add(new LoggedLeaf(
                        row.getLong("leaf_index"),
                        row.getObject("transaction_id", UUID.class),
                        row.getBytes("salt"),
                        there ? Optional.of(LedgerRow.read(row)) : Optional.empty()));
            }
        }
        return leaves;
    }
}
