// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.log.entity.LogHead;
import org.careforall.donation.log.entity.LogLeaves;
import org.careforall.donation.log.entity.LogTiles;
import org.careforall.donation.log.entity.LoggedLeaf;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;
import org.careforall.transparency.leaf.Leaf;
import org.careforall.transparency.merkle.Hashes;
import org.careforall.transparency.tile.EntryBundle;
import org.careforall.transparency.tile.TilePath;

/** Reads the log as others' tools do: checkpoint, tiles, entries. */
@ApplicationScoped
public class ReadLog {

    private Database database;

    /** For CDI's proxies. */
    protected ReadLog() {}

    /** Made by CDI. */
    @Inject
    public ReadLog(Database database) {
        this.database = database;
    }

    /**
     * The latest checkpoint, signed.
     *
     * @throws org.careforall.platform.problem.ProblemException 503 in the first second of a new log
     */
    public String checkpoint() {
        return database.with(LogHead::read).signed().map(LogHead.Signed::note).orElseThrow(ReadLog::notSignedYet);
    }

    static RuntimeException notSignedYet() {
        return Problems.unavailable("The log's first checkpoint is not signed yet.", Duration.ofSeconds(1));
    }

    /** A tile or a bundle of entries; empty when the signed log has not grown that far. */
    public Optional<byte[]> tile(TilePath path) {
        return database.with(connection -> tile(connection, path));
    }

    /** The same on a connection of the caller's. */
    public static Optional<byte[]> tile(Connection connection, TilePath path) throws SQLException {
        long size = LogHead.read(connection).signed().map(LogHead.Signed::size).orElse(0L);
        long from = path.index() * TilePath.FULL;
        long to = from + path.width();
        if (path.isEntries()) {
            return to > size ? Optional.empty() : Optional.of(entries(connection, from, to));
        }
        boolean signed = path.level() < Long.SIZE / Byte.SIZE && to <= size >> (Byte.SIZE * path.level());
        return signed
                ? LogTiles.find(connection, path.level(), path.index())
                        .map(tile -> Arrays.copyOf(tile.hashes(), path.width() * Hashes.SIZE))
                : Optional.empty();
    }

    /** What the ledger says now: where somebody changed it, the entry no longer has its hash, and any monitor sees that. */
    private static byte[] entries(Connection connection, long from, long to) throws SQLException {
        List<byte[]> entries = new ArrayList<>();
        for (LoggedLeaf leaf : LogLeaves.range(connection, from, to)) {
            entries.add(leaf.leaf()
                    .map(Leaf::bytes)
                    .orElseThrow(() -> new IllegalStateException(
                            "the ledger has no transaction " + leaf.transactionId() + " any more")));
        }
        return EntryBundle.write(entries);
    }
}
