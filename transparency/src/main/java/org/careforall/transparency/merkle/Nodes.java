// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

/** The hashes of a tree's complete subtrees. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash over the {@code 2^height} leaves from {@code index · 2^height} on.
     *
     * @throws IllegalStateException when the tree has not that many leaves
     */
    byte[] complete(int height, long index);
}
