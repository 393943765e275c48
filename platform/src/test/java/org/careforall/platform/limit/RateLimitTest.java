// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.careforall.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void aRefusalSaysTheLimitAndWhenToComeBack() {
        Problem problem = new RateLimit("address", 3000, Duration.ofMinutes(10))
                .exceeded(Duration.ofMillis(41_001))
                .problem();

        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.headers())
                .containsEntry("Retry-After", "42")
                .containsEntry("RateLimit", "\"address\";r=0;t=42")
                .containsEntry("RateLimit-Policy", "\"address\";q=3000;w=600");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit("a\"b", 1, Duration.ofSeconds(1)));
    }

    @Test
    void onlyOffSwitchesOff() {
        assertThat(new Limits("on").on()).isTrue();
        assertThat(new Limits("false").on()).isTrue();
        assertThat(new Limits(" OFF ").on()).isFalse();
    }
}
