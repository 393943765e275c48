// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of leaves that come one by one; keeps one hash for each bit of their number, whatever it is. */
public final class GrowingRoot {

    /** Complete subtrees, the smallest and newest first. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();

    private long size;

    /** Takes the hash of the next leaf. */
    public void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hashes.ofNode(subtrees.pop(), hash);
        }
        subtrees.push(hash);
        size++;
    }

    /** How many leaves there were. */
    public long size() {
        return size;
    }

    /** The Merkle tree hash of all that came so far. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return Hashes.ofNothing();
        }
        Iterator<byte[]> upwards = subtrees.iterator();
        byte[] hash = upwards.next();
        while (upwards.hasNext()) {
            hash = Hashes.ofNode(upwards.next(), hash);
        }
        return hash;
    }
}
