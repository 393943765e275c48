// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.careforall.standalone.RepositoryLayout;
import org.junit.jupiter.api.Test;

/** A short drill: disorder, connections torn after their commits, Liberty killed. The seed draws short outages. */
class DrillIT {

    @Test
    void nothingDiffersAfterAShortNight() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        DrillOptions options = new DrillOptions(
                1,
                20_261_152,
                Path.of("target", "drill").toAbsolutePath(),
                3,
                List.of(FaultKind.REPEATED, FaultKind.DISORDERED, FaultKind.NETWORK, FaultKind.LIBERTY));
        int exit;
        try (PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            exit = new Drill(out, false, RepositoryLayout.find(), options).run();
        }

        assertThat(exit).as(written.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("Seed 20261152: 0 differences");
    }
}
