// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStateTest {

    @TempDir
    Path directory;

    @Test
    void theKeysOfAnInterruptedDemoAreTheSameAfterARestartAndOthersElsewhere() {
        String key = DemoState.load(directory.resolve("demo")).key("gift-7");

        assertThat(DemoState.load(directory.resolve("demo")).key("gift-7")).isEqualTo(key);
        assertThat(DemoState.load(directory.resolve("demo")).key("gift-8")).isNotEqualTo(key);
        assertThat(DemoState.load(directory.resolve("other")).key("gift-7")).isNotEqualTo(key);
        assertThat(key).hasSizeBetween(16, 255);
    }

    @Test
    void itsEndIsRemembered() {
        DemoState state = DemoState.load(directory.resolve("demo"));
        assertThat(state.isFinished()).isFalse();

        state.finish();

        assertThat(DemoState.load(directory.resolve("demo")).isFinished()).isTrue();
    }
}
