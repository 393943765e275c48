// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.careforall.donation.log.entity.LogHead;
import org.careforall.donation.log.entity.LogLeaves;
import org.careforall.donation.log.entity.LogTiles;
import org.careforall.donation.log.entity.LogTotals;
import org.careforall.donation.log.entity.LoggedLeaf;
import org.careforall.platform.database.Database;
import org.careforall.transparency.leaf.ExportLines;
import org.careforall.transparency.tile.Tile;
import org.careforall.transparency.tile.TilePath;

/**
 * Tells the whole log for offline verification, page by page: what is logged does not change, so that the pages fit together
 * without one long transaction. The leaves are made of the ledger's rows as they are now; the hashes are the log's.
 */
@ApplicationScoped
public class ExportLog {

    /** What was booked this long ago and is not in the log was forgotten, or somebody kept it out. */
    private static final Duration LOGGED_WITHIN = Duration.ofMinutes(1);

    private static final int CAMPAIGNS_AT_ONCE = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Database database;

    /** For CDI's proxies. */
    protected ExportLog() {}

    /** Made by CDI. */
    @Inject
    public ExportLog(Database database) {
        this.database = database;
    }

    /**
     * The checkpoint that an export leads up to.
     *
     * @throws org.careforall.platform.problem.ProblemException 503 in the first second of a new log
     */
    public LogHead.Signed begin() {
        return database.with(LogHead::read).signed().orElseThrow(ReadLog::notSignedYet);
    }

    /** Tells the lines, without their ends, in pages. */
    public void write(LogHead.Signed signed, Consumer<List<String>> pages) {
        Instant bookedBefore = Instant.now().minus(LOGGED_WITHIN);
        String origin = signed.note().substring(0, signed.note().indexOf('\n'));
        pages.accept(List.of(ExportLines.header(origin, signed.key(), signed.note(), signed.size())));
        for (long from = 0; from < signed.size(); from += TilePath.FULL) {
            long first = from;
            long end = Math.min(from + TilePath.FULL, signed.size());
            pages.accept(database.with(connection -> leaves(connection, first, end)));
        }
        UUID after = BEFORE_ALL;
        List<UUID> campaigns = campaigns(after);
        while (!campaigns.isEmpty()) {
            List<UUID> some = campaigns;
            pages.accept(
                    database.with(connection -> LogTotals.of(connection, some, signed.size(), bookedBefore)).stream()
                            .map(ExportLines::totals)
                            .toList());
            after = some.get(some.size() - 1);
            campaigns = campaigns(after);
        }
    }

    private List<UUID> campaigns(UUID after) {
        return database.with(connection -> LogTotals.campaigns(connection, after, CAMPAIGNS_AT_ONCE));
    }

    /** The leaves of one tile. */
    private static List<String> leaves(Connection connection, long from, long to) throws SQLException {
        Optional<Tile> tile = LogTiles.find(connection, 0, from / TilePath.FULL);
        List<String> lines = new ArrayList<>();
        for (LoggedLeaf leaf : LogLeaves.range(connection, from, to)) {
            lines.add(ExportLines.leaf(
                    leaf.index(), leaf.transactionId().toString(), leaf.leaf().orElse(null), hash(tile, (int)
                            (leaf.index() - from))));
        }
        return lines;
    }

    private static byte[] hash(Optional<Tile> tile, int place) {
        return tile.filter(found -> place < found.width())
                .map(found -> found.complete(0, place))
                .orElse(null);
    }
}
