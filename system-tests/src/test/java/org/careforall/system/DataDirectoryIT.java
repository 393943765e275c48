// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another user of the machine reads nothing of the data directory, while everything runs. This process has the umask of
 * whoever builds; {@code ./run} begins with a stricter one, so that there each single file is closed as well.
 */
@ExtendWith(HouseExtension.class)
class DataDirectoryIT {

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final House house;

    DataDirectoryIT(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "broker", "sandbox", "liberty"})
    void eachPartsFolderIsItsOwnersAlone(String part) throws IOException {
        Path folder = house.data().resolve(part);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres/cluster/base", "liberty/output", "liberty/tmp", "secrets.properties", "sandbox"})
    void soIsEachFileThatAnotherProcessOrTheSandboxMakes(String what) throws IOException {
        house.sharedCampaign();

        assertThat(open(house.data().resolve(what))).isEmpty();
    }

    /** Root becomes somebody else for this; other builders can't, and for them the folder's bits say the same. */
    @Test
    void anotherUserReadsNothing() throws Exception {
        if (run(List.of("id", "-u")).equals("0")) {
            assertThat(asNobody("id", "-u")).isEqualTo("65534");
            assertThat(asNobody("ls", house.data().toString())).contains("Permission denied");
            assertThat(asNobody(
                            "cat", house.data().resolve("sandbox/journal.jsonl").toString()))
                    .contains("Permission denied");
        }
        assertThat(Files.getPosixFilePermissions(house.data())).doesNotContainAnyElementsOf(OTHERS);
    }

    private static List<String> open(Path tree) throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (isOpen(path)) {
                    open.add(tree.relativize(path).toString());
                }
            }
        }
        return open;
    }

    private static boolean isOpen(Path path) throws IOException {
        try {
            return !Files.isSymbolicLink(path)
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }

    private static String asNobody(String... command) throws Exception {
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        whole.addAll(List.of(command));
        return run(whole);
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.trim();
    }
}
