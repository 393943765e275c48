// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path REPOSITORY = Path.of("/repository");

    @Test
    void withoutOptionsTheDataStaysInTheRepository() {
        assertThat(parse("")).isEqualTo(new Options(Path.of("/repository/.careforall"), 9080, false, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data here --port 8000 --demo --fresh --topology all-in-one",
                "--fresh --demo --topology=all-in-one --port=8000 --data=here"
            })
    void valuesStandBesideTheirOptionOrBehindAnEqualsSign(String line) {
        assertThat(parse(line)).isEqualTo(new Options(Path.of("here"), 8000, true, true, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --bogus               | unknown option --bogus
                    stray                 | unknown option stray
                    --data                | --data needs a value
                    --data --demo         | --data needs a value
                    --port=               | --port needs a value
                    --port x              | --port takes a number
                    --port 0              | --port takes a number
                    --port 65534          | --port takes a number
                    --topology per-app    | not there yet
                    --topology cloud      | unknown topology cloud
                    """)
    void whatCannotBeMeantIsRefusedInOneLine(String line, String reason) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    private static Options parse(String line) {
        return Options.parse(REPOSITORY, line.isEmpty() ? new String[0] : line.split(" "));
    }
}
