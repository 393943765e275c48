// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ETagsTest {

    @ParameterizedTest
    @CsvSource({"'\"v3\"', 3", "'\"v2\", \"v3\"', 3", "*, 3"})
    void aTagThatWasReadLastMatches(String ifMatch, long version) {
        assertThat(ETags.requireMatch(ifMatch, version)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"'\"v2\"', 412", "v3, 412", "'', 428", ", 428"})
    void aStaleTagIs412AndNoneIs428(String ifMatch, int status) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ETags.requireMatch(ifMatch, 3))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }
}
