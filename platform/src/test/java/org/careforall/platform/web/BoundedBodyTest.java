// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    @Test
    void aBodyOfTheLargestSizeIsReadWhole() throws IOException {
        assertThat(body(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void oneByteMoreIsRefused() {
        assertRefused(body(11, 10)::readAllBytes);
    }

    @Test
    void byteByByteItIsTheSame() throws IOException {
        InputStream body = body(2, 1);

        assertThat(body.read()).isZero();
        assertRefused(body::read);
    }

    private static InputStream body(int size, int most) {
        return new BoundedBody(new ByteArrayInputStream(new byte[size]), most);
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading)
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(413));
    }
}
