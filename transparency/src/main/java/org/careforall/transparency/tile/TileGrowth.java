// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Appends leaves to a tree that is kept in tiles. */
public final class TileGrowth {

    private TileGrowth() {}

    /**
     * The tiles that change, whole, when leaves are added.
     *
     * @param size how many leaves there were
     * @param source asked for the last tile of a level only, where it is not full
     */
    public static List<Tile> append(long size, List<byte[]> leafHashes, TileSource source) {
        List<Tile> changed = new ArrayList<>();
        List<byte[]> hashes = leafHashes;
        for (int level = 0; !hashes.isEmpty(); level++) {
            long count = size >> (Tile.HEIGHT * level);
            List<Tile> tiles = extend(level, count, hashes, source);
            changed.addAll(tiles);
            hashes = tiles.stream()
                    .filter(Tile::isFull)
                    .map(tile -> tile.complete(Tile.HEIGHT, 0))
                    .toList();
        }
        return changed;
    }

    private static List<Tile> extend(int level, long count, List<byte[]> hashes, TileSource source) {
        List<Tile> tiles = new ArrayList<>();
        long index = count / TilePath.FULL;
        int held = (int) (count % TilePath.FULL);
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        if (held > 0) {
            Tile last = source.load(level, index);
            if (last.width() != held) {
                throw new IllegalStateException(
                        "tile " + level + "/" + index + " has " + last.width() + " hashes, not " + held);
            }
            open.writeBytes(last.hashes());
        }
        for (byte[] hash : hashes) {
            open.writeBytes(hash);
            held++;
            if (held == TilePath.FULL) {
                tiles.add(new Tile(level, index++, open.toByteArray()));
                open.reset();
                held = 0;
            }
        }
        if (held > 0) {
            tiles.add(new Tile(level, index, open.toByteArray()));
        }
        return tiles;
    }
}
