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
        Tally tally = tally(
                new Strike(Variant.BROKER, 0),
                new Strike(Variant.POSTGRES_CUT, 0),
                new Strike(Variant.POSTGRES_CUT, 1_234),
                new Strike(Variant.BROKER, 0));

        assertThat(tally.withoutEffect()).containsExactly("kill -9 of the broker");
        assertThat(printed(tally))
                .contains("STRUCK NOTHING  kill -9 of the broker:")
                .doesNotContain("STRUCK NOTHING  network")
                .containsPattern("network cut, stalled, torn +2 +1 +1,234")
                .containsPattern("  PostgreSQL cut +2 +1 +1,234")
                .containsPattern("  PostgreSQL stalled +0 +0 +0");
    }

    @Test
    void aWayThatWasPlayedOftenAndStruckNothingIsToldAlthoughAnotherOfItsKindStruck() {
        Strike struck = new Strike(Variant.BROKER_CUT, 7);
        Strike unlucky = new Strike(Variant.BROKER_RESET, 0);

        assertThat(tally(struck, unlucky, unlucky, unlucky, unlucky).withoutEffect())
                .isEmpty();
        assertThat(tally(struck, unlucky, unlucky, unlucky, unlucky, unlucky).withoutEffect())
                .containsExactly("network cut, stalled, torn: the broker reset");
    }

    private static Tally tally(Strike... strikes) {
        Tally tally = new Tally();
        for (Strike strike : strikes) {
            tally.add(new Round.Result(List.of(strike), 0, List.of()));
        }
        return tally;
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
