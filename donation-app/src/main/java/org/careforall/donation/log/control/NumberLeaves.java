// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.log.entity.LedgerRow;
import org.careforall.donation.log.entity.LogHead;
import org.careforall.donation.log.entity.LogLeaves;
import org.careforall.donation.log.entity.LogTiles;
import org.careforall.donation.log.entity.LoggedLeaf;
import org.careforall.donation.log.entity.PendingLeaves;
import org.careforall.platform.database.Database;
import org.careforall.transparency.leaf.Commitment;
import org.careforall.transparency.merkle.Hashes;
import org.careforall.transparency.tile.TileGrowth;

/**
 * Gives what is booked its place in the log: after the commit, one numberer at a time, from the pending set (rule 11 of the
 * design). Leaf, number and tiles are one transaction, so that a crash leaves no gap.
 */
@ApplicationScoped
public class NumberLeaves {

    private static final int AT_ONCE = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Database database;

    /** For CDI's proxies. */
    protected NumberLeaves() {}

    /** Made by CDI. */
    @Inject
    public NumberLeaves(Database database) {
        this.database = database;
    }

    /** Logs a bounded number in one transaction; true when there may be more. */
    public boolean numberSome() {
        return database.inTransaction(connection -> number(connection, AT_ONCE)) > 0;
    }

    /** The same in a transaction of the caller's; returns how many, none while another is at it. */
    public static int number(Connection connection, int limit) throws SQLException {
        if (!LogHead.lock(connection)) {
            return 0;
        }
        List<LedgerRow> taken = PendingLeaves.take(connection, limit);
        if (taken.isEmpty()) {
            return 0;
        }
        long size = LogHead.read(connection).size();
        List<LoggedLeaf> leaves = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (LedgerRow row : taken) {
            byte[] salt = new byte[Commitment.SALT];
            RANDOM.nextBytes(salt);
            leaves.add(new LoggedLeaf(size + leaves.size(), row.id(), salt, Optional.of(row)));
            hashes.add(Hashes.ofLeaf(row.leaf(salt).bytes()));
        }
        LogLeaves.add(connection, leaves);
        LogTiles.save(connection, TileGrowth.append(size, hashes, LogTiles.on(connection)));
        LogHead.grow(connection, size + taken.size());
        return taken.size();
    }
}
