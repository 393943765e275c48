// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import java.util.HashMap;
import java.util.Map;
import org.careforall.transparency.merkle.Nodes;

/** The nodes of a tree that is kept in tiles. Loads each tile once: make one for each answer. */
public final class TiledNodes implements Nodes {

    private final TileSource source;
    private final Map<Place, Tile> loaded = new HashMap<>();

    /** On tiles that are kept somewhere. */
    public TiledNodes(TileSource source) {
        this.source = source;
    }

    private record Place(int level, long index) {}

    @Override
    public byte[] complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        Place place = new Place(level, first / TilePath.FULL);
        Tile tile = loaded.get(place);
        if (tile == null) {
            tile = source.load(place.level, place.index);
            loaded.put(place, tile);
        }
        return tile.complete(within, (int) (first % TilePath.FULL) >> within);
    }
}
