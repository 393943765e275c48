// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.careforall.platform.database.DatabaseException;
import org.careforall.transparency.tile.Tile;
import org.careforall.transparency.tile.TileSource;

/** The log's tiles. */
public final class LogTiles {

    private static final String FIND = "select hashes from log_tile where level = ? and index = ?";

    private static final String SAVE = """
            insert into log_tile (level, index, hashes) values (?, ?, ?)
            on conflict (level, index) do update set hashes = excluded.hashes""";

    private LogTiles() {}

    /** A tile as far as it has grown. */
    public static Optional<Tile> find(Connection connection, int level, long index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setInt(1, level);
            select.setLong(2, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Tile(level, index, row.getBytes(1))) : Optional.empty();
            }
        }
    }

    /** Stores tiles that have grown. */
    public static void save(Connection connection, List<Tile> tiles) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            for (Tile tile : tiles) {
                upsert.setInt(1, tile.level());
                upsert.setLong(2, tile.index());
                upsert.setBytes(3, tile.hashes());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** The tiles for those who compute with them. */
    public static TileSource on(Connection connection) {
        return (level, index) -> {
            try {
                return find(connection, level, index)
                        .orElseThrow(() -> new IllegalStateException("the log has no tile " + level + "/" + index));
            } catch (SQLException e) {
                throw new DatabaseException("a tile could not be read", e);
            }
        };
    }
}
