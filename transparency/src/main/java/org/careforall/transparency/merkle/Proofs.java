// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

import java.util.Arrays;
import java.util.List;

/** Checks proofs: RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {

    private Proofs() {}

    /** Whether the path leads from the leaf's hash to the root. */
    public static boolean includes(long leaf, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long node = leaf;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hashes.ofNode(sibling, hash);
                while (!isRight(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the path shows that the tree of the later root begins with that of the earlier one. */
    public static boolean continues(
            long earlierSize, long laterSize, byte[] earlierRoot, byte[] laterRoot, List<byte[]> path) {
        if (earlierSize < 1 || earlierSize > laterSize) {
            return false;
        }
        if (earlierSize == laterSize) {
            return path.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        boolean startsWithRoot = Long.bitCount(earlierSize) == 1;
        if (path.isEmpty() && !startsWithRoot) {
            return false;
        }
        long node = earlierSize - 1;
        long last = laterSize - 1;
        while (isRight(node)) {
            node >>= 1;
            last >>= 1;
        }
        byte[] earlier = startsWithRoot ? earlierRoot : path.get(0);
        byte[] later = earlier;
        for (byte[] sibling : path.subList(startsWithRoot ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                earlier = Hashes.ofNode(sibling, earlier);
                later = Hashes.ofNode(sibling, later);
                while (!isRight(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                later = Hashes.ofNode(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(earlier, earlierRoot) && Arrays.equals(later, laterRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
