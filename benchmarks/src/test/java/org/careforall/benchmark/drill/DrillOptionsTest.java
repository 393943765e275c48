// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DrillOptionsTest {

    private static final Path HERE = Path.of("here");

    @Test
    void withoutOptionsAHandfulOfRoundsIsDrawnInAFolderOfItsOwn() {
        DrillOptions options = DrillOptions.parse(HERE, "--drill");

        assertThat(options.rounds()).isEqualTo(6);
        assertThat(options.data()).isEqualTo(HERE.resolve("target/drill"));
        assertThat(options.faults()).isEmpty();
    }

    @Test
    void roundsSeedAndFaultsAreTaken() {
        DrillOptions options =
                DrillOptions.parse(HERE, "--drill", "--rounds=50", "--seed", "7", "--faults", "liberty,read");

        assertThat(options.rounds()).isEqualTo(50);
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.faults()).containsExactly(FaultKind.LIBERTY, FaultKind.READ);
    }

    @Test
    void whatIsNoNumberOrUnknownIsRefused() {
        assertThatThrownBy(() -> DrillOptions.parse(HERE, "--rounds", "many")).hasMessageContaining("--rounds");
        assertThatThrownBy(() -> DrillOptions.parse(HERE, "--rounds", "0")).hasMessageContaining("from 1");
        assertThatThrownBy(() -> DrillOptions.parse(HERE, "--seed")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> DrillOptions.parse(HERE, "--faults", "flood")).hasMessageContaining("LIBERTY");
        assertThatThrownBy(() -> DrillOptions.parse(HERE, "--demo")).hasMessageContaining("--demo");
    }
}
