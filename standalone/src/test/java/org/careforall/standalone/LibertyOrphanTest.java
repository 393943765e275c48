// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that a killed launcher left behind; any JVM with the server's mark stands in for it. */
class LibertyOrphanTest {

    @TempDir
    Path directory;

    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void theServerOfThisDataDirectoryIsStopped() throws IOException {
        process = runs(directory.toRealPath());

        LibertyProcess.stopOrphan(settings());

        assertThat(Processes.awaitExit(process.toHandle(), Duration.ofSeconds(1)))
                .isTrue();
    }

    @Test
    void theServerOfAnotherDataDirectoryIsLetBe() throws IOException {
        process = runs(directory.toRealPath().resolve("other"));

        LibertyProcess.stopOrphan(settings());

        assertThat(process.isAlive()).isTrue();
    }

    private Process runs(Path mark) throws IOException {
        Process server = TestProcess.start(Endless.class, "-Dcareforall.directory=" + mark, "all-in-one");
        TestProcess.awaitLine(server, "ready");
        Files.writeString(settings().pidFile(), server.pid() + "\n");
        return server;
    }

    private LibertySettings settings() {
        return new LibertySettings(
                new RepositoryLayout(directory), "all-in-one", directory, Map.of(), URI.create("http://localhost"));
    }

    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            TestProcess.sayAndWait("ready");
        }
    }
}
