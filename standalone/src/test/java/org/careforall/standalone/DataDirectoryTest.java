// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void oneStartAtATimeHoldsIt() {
        Path path = parent.resolve("data");
        try (DataDirectory held = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(path)).hasMessageContaining("is in use");
            assertThat(held.path()).isDirectory();
        }
        DataDirectory.open(path).close();
    }

    @Test
    void anotherProcessThatHoldsItIsNamed() throws Exception {
        Process holder = Holder.start(parent.resolve("data"));
        try {
            assertThatThrownBy(() -> DataDirectory.open(parent.resolve("data")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        DataDirectory.open(parent.resolve("data")).close();
    }

    @Test
    void aFolderWithOtherThingsInItIsNeitherUsedNorChanged() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.open(parent)).hasMessageContaining("holds other things (thesis.txt)");

        try (var children = Files.list(parent)) {
            assertThat(children).containsExactly(parent.resolve("thesis.txt"));
        }
    }

    @Test
    void aFileInItsPlaceIsRefusedInOneLine() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not writable (not a directory)");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("below"))).isInstanceOf(StartRefused.class);
    }

    @Test
    void clearingLeavesAnEmptyFolderThatIsStillHeld() throws IOException {
        Path path = parent.resolve("data");
        try (DataDirectory data = DataDirectory.open(path)) {
            Files.createDirectories(data.resolve("postgres/cluster"));
            Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17");

            data.clear();

            assertThat(data.resolve("postgres")).doesNotExist();
            assertThatThrownBy(() -> DataDirectory.open(path)).hasMessageContaining("is in use");
        }
        DataDirectory.open(path).close();
    }

    /** Holds a data directory in a process of its own. */
    static final class Holder {

        private Holder() {}

        static Process start(Path path) throws IOException {
            Process process = TestProcess.start(Holder.class, path.toString());
            TestProcess.awaitLine(process, "held");
            return process;
        }

        public static void main(String[] arguments) throws Exception {
            DataDirectory.open(Path.of(arguments[0]));
            TestProcess.sayAndWait("held");
        }
    }
}
