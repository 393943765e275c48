// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aNewOneIsItsOwnersAlone() throws IOException {
        DataDirectory.open(parent.resolve("a/data")).close();

        assertThat(modes(parent.resolve("a/data"))).allMatch(mode -> mode.endsWith("------"));
    }

    @Test
    void anOpenOneIsClosedWithEverythingInIt() throws IOException {
        Path path = parent.resolve("data");
        DataDirectory.open(path).close();
        Files.createDirectories(path.resolve("broker/journal"));
        Files.writeString(path.resolve("broker/journal/data.amq"), "a link that confirms an address");
        Files.writeString(path.resolve("launcher.log"), "said");
        Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "not ours");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(path.resolve("link"), elsewhere);
        open(path);

        try (DataDirectory data = DataDirectory.open(path)) {
            assertThat(data.closed()).isEqualTo(7);
        }

        assertThat(modes(path)).allMatch(mode -> mode.endsWith("------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
                .as("what a link leads to is not in it")
                .isEqualTo("rw-r--r--");
        try (DataDirectory data = DataDirectory.open(path)) {
            assertThat(data.closed()).isZero();
        }
    }

    @Test
    void aFolderWithOtherThingsInItStaysAsOpenAsItWas() throws IOException {
        Path path = Files.createDirectory(parent.resolve("documents"));
        Files.writeString(path.resolve("thesis.txt"), "years of work");
        open(path);

        assertThatThrownBy(() -> DataDirectory.open(path)).hasMessageContaining("holds other things");

        assertThat(modes(path)).containsExactlyInAnyOrder("rwxr-xr-x", "rw-r--r--");
    }

    private static void open(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static List<String> modes(Path tree) throws IOException {
        List<String> modes = new ArrayList<>();
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return modes;
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
