// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

/** Where tiles are kept. */
@FunctionalInterface
public interface TileSource {

    /**
     * The tile as far as it has grown.
     *
     * @throws IllegalStateException when there is none
     */
    Tile load(int level, long index);
}
