// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void aLaneIsAMessageInTheOrderOfTheOutbox() {
        List<Lanes.Batch> batches =
                Lanes.batches(List.of(new OutboxRow(1, 0, "a"), new OutboxRow(2, 3, "b"), new OutboxRow(3, 0, "c")));

        assertThat(batches).containsExactly(new Lanes.Batch(0, List.of("a", "c")), new Lanes.Batch(3, List.of("b")));
    }

    @Test
    void aMessageHoldsAtMostTwoHundredEventsAndNoneIsLost() {
        List<OutboxRow> rows = LongStream.range(0, 450)
                .mapToObj(seq -> new OutboxRow(seq, 1, Long.toString(seq)))
                .toList();

        List<Lanes.Batch> batches = Lanes.batches(rows);

        assertThat(batches).extracting(batch -> batch.envelopes().size()).containsExactly(200, 200, 50);
        assertThat(batches.stream().flatMap(batch -> batch.envelopes().stream()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 450).mapToObj(Integer::toString).toList());
    }

    @Test
    void aMessageIsBoundedInSizeAndABigEventGoesAlone() {
        String big = "x".repeat(Lanes.MAX_CHARS);

        List<Lanes.Batch> batches =
                Lanes.batches(List.of(new OutboxRow(1, 2, "a"), new OutboxRow(2, 2, big), new OutboxRow(3, 2, "b")));

        assertThat(batches)
                .extracting(Lanes.Batch::envelopes)
                .containsExactly(List.of("a"), List.of(big), List.of("b"));
    }
}
