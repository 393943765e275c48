// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.careforall.standalone.RepositoryLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short drill: disorder, connections torn after their commits, Liberty killed. The seed draws short outages. */
class DrillIT {

    private static final List<FaultKind> KINDS =
            List.of(FaultKind.REPEATED, FaultKind.DISORDERED, FaultKind.NETWORK, FaultKind.LIBERTY);

    @Test
    // Against hanging only. How long it takes is the machine's: about a minute when it is quiet, more than two beside
    // other
    // work on two processors (a refund that a kill meets is asked about again after 45 s).
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nothingDiffersAfterAShortNight() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        DrillOptions options =
                new DrillOptions(1, 20_261_152, Path.of("target", "drill").toAbsolutePath(), 3, KINDS);
        int exit;
        try (PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            exit = new Drill(out, false, RepositoryLayout.find(), options).run();
        }

        assertThat(exit).as(written.toString(StandardCharsets.UTF_8)).isZero();
        String table = written.toString(StandardCharsets.UTF_8);
        assertThat(table).contains("Seed 20261152: 0 differences");
        for (FaultKind kind : KINDS) {
            // the kind, how often it was played, how often it struck, how much
            assertThat(table)
                    .as(kind.words())
                    .containsPattern(Pattern.quote(kind.words()) + " +[1-9]\\d* +[1-9]\\d* +[1-9]");
        }
    }
}
