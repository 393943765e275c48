// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String INCOMING = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aTraceGoesOnWithItsIdAndASpanOfItsOwn() {
        TraceContext.continuing(INCOMING, () -> {
            assertThat(TraceContext.current().traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(TraceContext.current().spanId()).isNotEqualTo("00f067aa0ba902b7");
            assertThat(TraceContext.current().sampled()).isTrue();
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatIsNotValidBeginsANewTrace(String traceparent) {
        assertThat(TraceContext.parse(traceparent)).isEmpty();
    }

    @Test
    void whatWasBoundBeforeIsBackAfterwards() {
        TraceContext.continuing(INCOMING, () -> {
            String outer = TraceContext.current().spanId();
            TraceContext.continuing(
                    null, () -> assertThat(TraceContext.current().spanId()).isNotEqualTo(outer));
            assertThat(TraceContext.current().spanId()).isEqualTo(outer);
        });
    }

    @Test
    void aTraceparentReadsBackAsItself() {
        TraceContext fresh = TraceContext.fresh();

        assertThat(TraceContext.parse(fresh.traceparent())).contains(fresh);
    }

    @Test
    void aLaterVersionMaySayMore() {
        assertThat(TraceContext.parse("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"))
                .isPresent();
    }

    @Test
    void aScopeClosedOnAnotherThreadLeavesThatThreadAlone() throws InterruptedException {
        TraceContext.Scope scope = TraceContext.continuing(INCOMING);
        Thread other = new Thread(scope::close);
        other.start();
        other.join();

        assertThat(TraceContext.current().traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        scope.close();
        assertThat(TraceContext.current().traceId()).isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
