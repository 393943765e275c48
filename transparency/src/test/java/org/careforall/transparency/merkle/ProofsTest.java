// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final List<byte[]> LEAVES = IntStream.range(0, 3000)
            .mapToObj(i -> Hashes.ofLeaf(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .toList();

    @Test
    void everyLeafOfEverySmallTreeIsProven() {
        for (int size = 1; size <= 130; size++) {
            byte[] root = ListedNodes.root(LEAVES.subList(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                assertThat(Proofs.includes(
                                leaf, size, LEAVES.get(leaf), tree(size).inclusion(leaf), root))
                        .as("%d of %d", leaf, size)
                        .isTrue();
            }
        }
    }

    @Test
    void everySmallTreeContinuesEverySmallerOne() {
        for (int size = 1; size <= 130; size++) {
            byte[] root = ListedNodes.root(LEAVES.subList(0, size));
            for (int earlier = 1; earlier <= size; earlier++) {
                byte[] before = ListedNodes.root(LEAVES.subList(0, earlier));
                assertThat(Proofs.continues(
                                earlier, size, before, root, tree(size).consistency(earlier)))
                        .as("%d to %d", earlier, size)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aLargerTreeIsProvenAndNothingElseIs(
            @ForAll @IntRange(min = 2, max = 3000) int size,
            @ForAll @IntRange(max = 2999) int some,
            @ForAll @IntRange(max = 1000) int bit) {
        int leaf = some % size;
        byte[] root = tree(size).root();
        List<byte[]> path = tree(size).inclusion(leaf);
        byte[] hash = LEAVES.get(leaf);

        assertThat(root).isEqualTo(ListedNodes.root(LEAVES.subList(0, size)));
        assertThat(Proofs.includes(leaf, size, hash, path, root)).isTrue();
        assertThat(Proofs.includes(leaf, size, flipped(hash, bit), path, root)).isFalse();
        assertThat(Proofs.includes(leaf, size, hash, path, flipped(root, bit))).isFalse();
        assertThat(Proofs.includes(leaf, size, hash, altered(path, bit), root)).isFalse();
        assertThat(Proofs.includes(leaf, size, hash, path.subList(1, path.size()), root))
                .isFalse();
        assertThat(Proofs.includes((leaf + 1) % size, size, hash, path, root)).isFalse();
    }

    @Property(tries = 300)
    void aLargerTreeContinuesOnlyWhatItBeganWith(
            @ForAll @IntRange(min = 2, max = 3000) int size,
            @ForAll @IntRange(max = 2999) int some,
            @ForAll @IntRange(max = 1000) int bit) {
        int earlier = 1 + some % (size - 1);
        byte[] before = tree(earlier).root();
        byte[] root = tree(size).root();
        List<byte[]> path = tree(size).consistency(earlier);

        assertThat(Proofs.continues(earlier, size, before, root, path)).isTrue();
        assertThat(Proofs.continues(earlier, size, flipped(before, bit), root, path))
                .isFalse();
        assertThat(Proofs.continues(earlier, size, before, flipped(root, bit), path))
                .isFalse();
        assertThat(Proofs.continues(earlier, size, before, root, altered(path, bit)))
                .isFalse();
        assertThat(Proofs.continues(earlier, size, before, root, path.subList(0, path.size() - 1)))
                .isFalse();
    }

    private static Tree tree(int size) {
        return new Tree(size, new ListedNodes(LEAVES));
    }

    private static List<byte[]> altered(List<byte[]> path, int bit) {
        List<byte[]> altered = new ArrayList<>(path);
        int place = bit % path.size();
        altered.set(place, flipped(path.get(place), bit));
        return altered;
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] flipped = hash.clone();
        flipped[bit / 8 % hash.length] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
