// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind that struck nothing in the whole drill is told; one that struck once, and one that was not played, are not. */
class TallyTest {

    @TempDir
    Path folder;

    @Test
    void aKindThatWasPlayedAndStruckNothingIsTold() {
        Tally tally = new Tally();
        tally.add(new Round.Result(
                List.of(
                        Strike.of(FaultKind.BROKER, 0),
                        Strike.of(FaultKind.NETWORK, 0),
                        Strike.of(FaultKind.NETWORK, 1_234)),
                0,
                List.of()));
        tally.add(new Round.Result(List.of(Strike.of(FaultKind.BROKER, 0)), 0, List.of()));

        assertThat(tally.withoutEffect()).containsExactly(FaultKind.BROKER);
        assertThat(printed(tally))
                .contains("STRUCK NOTHING  kill -9 of the broker")
                .doesNotContain("STRUCK NOTHING  network")
                .containsPattern("network cut, stalled, torn +2 +1 +1,234");
    }

    private String printed(Tally tally) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Journal journal = Journal.open(folder.resolve("journal.tsv"));
                PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            tally.print(out, journal, 0);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
