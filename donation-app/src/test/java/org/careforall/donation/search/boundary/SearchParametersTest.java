// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59.999999999Z",
                "+294277-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-11-21",
                "yesterday"
            })
    void aTimeThatIsNoneOrTooFarAwayIs422(String time) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SearchParameters.time("from", time))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().errors().get(0).field()).isEqualTo("from");
                });
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIs422() {
        Optional<Instant> november = SearchParameters.time("from", "2026-11-01T00:00:00Z");
        Optional<Instant> december = SearchParameters.time("to", "2026-12-01T00:00:00Z");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SearchParameters.requireInOrder(december, november))
                .satisfies(refused ->
                        assertThat(refused.problem().errors().get(0).field()).isEqualTo("from"));
        SearchParameters.requireInOrder(november, december);
        SearchParameters.requireInOrder(november, november);
        SearchParameters.requireInOrder(december, Optional.empty());
    }

    @Test
    void aTimeIsRead() {
        assertThat(SearchParameters.time("from", "2026-11-21T10:00:00.123456Z"))
                .contains(Instant.parse("2026-11-21T10:00:00.123456Z"));
    }
}
