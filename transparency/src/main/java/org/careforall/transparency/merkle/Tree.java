// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size: its root and its proofs (RFC 9162, sections 2.1.3.1 and 2.1.4.1). It may be smaller than what its
 * nodes hold: a log that has grown still proves what it said before.
 *
 * @param size how many leaves
 */
public record Tree(long size, Nodes nodes) {

    /** @throws IllegalArgumentException when the size is negative */
    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /** The Merkle tree hash. */
    public byte[] root() {
        return size == 0 ? Hashes.ofNothing() : range(0, size);
    }

    /**
     * What proves that a leaf is in this tree, from the leaf's sibling upwards.
     *
     * @throws IllegalArgumentException when there is no such leaf
     */
    public List<byte[]> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf " + leaf + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(leaf, 0, size, path);
        return path;
    }

    /**
     * What proves that this tree continues the one of an earlier size.
     *
     * @throws IllegalArgumentException when that is none, or larger
     */
    public List<byte[]> consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("from " + earlier + " to " + size);
        }
        List<byte[]> path = new ArrayList<>();
        consistency(earlier, 0, size, true, path);
        return path;
    }

    private void inclusion(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void consistency(long earlier, long from, long to, boolean whole, List<byte[]> path) {
        if (earlier == to) {
            if (!whole) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            consistency(earlier, from, middle, whole, path);
            path.add(range(middle, to));
        } else {
            consistency(earlier, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    private byte[] range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return nodes.complete(height, from >> height);
        }
        long middle = from + split(width);
        return Hashes.ofNode(range(from, middle), range(middle, to));
    }

    /** The largest power of two below a width of two or more. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
