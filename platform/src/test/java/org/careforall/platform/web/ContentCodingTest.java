// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "nonsense", "identity, gzip", ""})
    void aPackedBodyIsRefused(String coding) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ContentCoding.requireNone(coding))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(415);
                    assertThat(refused.problem().headers()).containsEntry("Accept-Encoding", "identity");
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"identity", " Identity"})
    void aBodyAsItIsPasses(String coding) {
        assertThatCode(() -> ContentCoding.requireNone(coding)).doesNotThrowAnyException();
    }
}
