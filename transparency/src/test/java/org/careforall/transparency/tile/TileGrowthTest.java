// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.careforall.transparency.merkle.Hashes;
import org.careforall.transparency.merkle.ListedNodes;
import org.careforall.transparency.merkle.Proofs;
import org.careforall.transparency.merkle.Tree;
import org.junit.jupiter.api.Test;

class TileGrowthTest {

    private final Map<String, Tile> kept = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();

    @Property(tries = 40)
    void inWhateverBatchesItGrowsTheRootIsThatOfItsLeaves(
            @ForAll @Size(max = 12) List<@IntRange(max = 700) Integer> batches) {
        batches.forEach(this::grow);

        assertThat(tree(leaves.size()).root()).isEqualTo(ListedNodes.root(leaves));
    }

    @Test
    void aLogProvesEveryEarlierSizeFromTheTilesOfALaterOne() {
        grow(70_000);

        for (int size : new int[] {1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000}) {
            byte[] root = ListedNodes.root(leaves.subList(0, size));
            assertThat(tree(size).root()).as("root of %d", size).isEqualTo(root);
            assertThat(Proofs.includes(
                            size / 2, size, leaves.get(size / 2), tree(size).inclusion(size / 2), root))
                    .as("leaf %d", size / 2)
                    .isTrue();
        }
    }

    /** The example of tlog-tiles: 273 full and one partial tile, then one and one, then one partial. */
    @Test
    void aTreeOf70000HasTheTilesOfTheSpecification() {
        grow(70_000);

        assertThat(kept).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tile(0, 273).width()).isEqualTo(112);
        assertThat(tile(1, 0).isFull()).isTrue();
        assertThat(tile(1, 1).width()).isEqualTo(17);
        assertThat(tile(2, 0).width()).isEqualTo(1);
    }

    @Test
    void aTreeOf256HasNoEmptyTile() {
        grow(256);

        assertThat(kept.keySet()).containsExactlyInAnyOrder("0/0", "1/0");
    }

    @Test
    void entriesAreReadBackWhole() {
        List<byte[]> entries = List.of(new byte[0], new byte[300], "é".getBytes(StandardCharsets.UTF_8));

        assertThat(EntryBundle.write(entries)).startsWith(0, 0, 1, 44).hasSize(6 + 302);
        assertThat(EntryBundle.read(EntryBundle.write(entries))).containsExactlyElementsOf(entries);
    }

    private void grow(int more) {
        List<byte[]> batch = IntStream.range(leaves.size(), leaves.size() + more)
                .mapToObj(i -> Hashes.ofLeaf(ByteBuffer.allocate(4).putInt(i).array()))
                .toList();
        TileGrowth.append(leaves.size(), batch, this::tile)
                .forEach(tile -> kept.put(tile.level() + "/" + tile.index(), tile));
        leaves.addAll(batch);
    }

    private Tree tree(int size) {
        return new Tree(size, new TiledNodes(this::tile));
    }

    private Tile tile(int level, long index) {
        return kept.get(level + "/" + index);
    }
}
