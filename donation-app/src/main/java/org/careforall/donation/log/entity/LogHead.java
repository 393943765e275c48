// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.careforall.transparency.note.Checkpoint;
import org.careforall.transparency.note.SignedNote;

/**
 * How far the log has grown, and what was signed last.
 *
 * @param size how many leaves are numbered
 * @param signed empty before the first checkpoint
 */
public record LogHead(long size, Optional<Signed> signed) {

    /** One numberer and signer at a time, over all instances: the lock goes with the transaction. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('transparency-log'))";

    private static final String READ = "select size, checkpoint_size, root, checkpoint, key from log_head";
    private static final String GROW = "update log_head set size = ?";
    private static final String SIGN = "update log_head set checkpoint_size = ?, root = ?, checkpoint = ?, key = ?";

    /**
     * What was signed.
     *
     * @param size of the tree
     * @param note the checkpoint, signed
     * @param key the verifier key of who signed
     */
    public record Signed(long size, byte[] root, String note, String key) {}

    /** Whether this transaction is the one that may change the log. */
    public static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet held = lock.executeQuery()) {
            held.next();
            return held.getBoolean(1);
        }
    }

    /** The head as it is now. */
    public static LogHead read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ);
                ResultSet row = select.executeQuery()) {
            row.next();
            String note = row.getString("checkpoint");
            Optional<Signed> signed = note == null
                    ? Optional.empty()
                    : Optional.of(new Signed(
                            row.getLong("checkpoint_size"), row.getBytes("root"), note, row.getString("key")));
            return new LogHead(row.getLong("size"), signed);
        }
    }

    /** Notes that the log has so many leaves now. */
    public static void grow(Connection connection, long size) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(GROW)) {
            update.setLong(1, size);
            update.executeUpdate();
        }
    }

    /** Keeps what was signed. */
    public static void sign(Connection connection, Checkpoint checkpoint, SignedNote note, String key)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SIGN)) {
            update.setLong(1, checkpoint.size());
            update.setBytes(2, checkpoint.root());
            update.setString(3, note.toString());
            update.setString(4, key);
            update.executeUpdate();
        }
    }
}
