// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

import java.util.List;

/** A tree whose leaves' hashes stand in a list: written after the definition, without a thought of speed. */
public final class ListedNodes implements Nodes {

    private final List<byte[]> leafHashes;

    public ListedNodes(List<byte[]> leafHashes) {
        this.leafHashes = List.copyOf(leafHashes);
    }

    /** The root by the recursion of RFC 9162, section 2.1.1. */
    public static byte[] root(List<byte[]> leafHashes) {
        int size = leafHashes.size();
        if (size == 0) {
            return Hashes.ofNothing();
        }
        if (size == 1) {
            return leafHashes.get(0);
        }
        int half = 1;
        while (half * 2 < size) {
            half *= 2;
        }
        return Hashes.ofNode(root(leafHashes.subList(0, half)), root(leafHashes.subList(half, size)));
    }

    @Override
    public byte[] complete(int height, long index) {
        int from = (int) (index << height);
        return root(leafHashes.subList(from, from + (1 << height)));
    }
}
