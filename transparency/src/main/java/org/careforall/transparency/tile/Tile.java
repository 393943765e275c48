// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import org.careforall.transparency.merkle.Hashes;

/**
 * Up to 256 consecutive hashes of one level of tiles (C2SP tlog-tiles). On level 0 they are the leaves'; on each level above
 * the roots of the full tiles below.
 *
 * @param hashes one after the other, not copied
 */
public record Tile(int level, long index, byte[] hashes) {

    /** Levels of the tree that a tile spans. */
    static final int HEIGHT = 8;

    /** How many hashes it holds. */
    public int width() {
        return hashes.length / Hashes.SIZE;
    }

    /** Whether it will never grow. */
    public boolean isFull() {
        return width() == TilePath.FULL;
    }

    /**
     * The hash over {@code 2^height} of its hashes.
     *
     * @param height 0 to 8
     * @param place which of them, counted in such groups
     * @throws IllegalStateException when it does not hold them yet
     */
    public byte[] complete(int height, int place) {
        int from = place << height;
        if (from + (1 << height) > width()) {
            throw new IllegalStateException("tile " + level + "/" + index + " has only " + width() + " hashes");
        }
        if (height == 0) {
            byte[] hash = new byte[Hashes.SIZE];
            System.arraycopy(hashes, from * Hashes.SIZE, hash, 0, Hashes.SIZE);
            return hash;
        }
        return Hashes.ofNode(complete(height - 1, 2 * place), complete(height - 1, 2 * place + 1));
    }
}
