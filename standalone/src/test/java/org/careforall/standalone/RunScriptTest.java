// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./run} in a repository of stand-ins: a Maven and a Java that only tell how they were called. */
class RunScriptTest {

    private static final List<String> MADE = List.of(
            "standalone/target/standalone.jar",
            "liberty-config/target/wlp/bin/tools/ws-server.jar",
            "liberty-config/target/usr/shared/resources/artemis.rar",
            "user-app/target/user-app.war",
            "campaign-app/target/campaign-app.war",
            "donation-app/target/donation-app.war",
            "payment-app/target/payment-app.war",
            "notification-app/target/notification-app.war",
            "benchmarks/target/benchmarks.jar");

    private record Run(int exit, String output) {}

    @TempDir
    Path repository;

    @BeforeEach
    void standIns() throws IOException {
        Path script = RepositoryLayout.find().root().resolve("run");
        write("run", Files.readString(script));
        java("17.0.15");
        write("jdk/bin/javac", "#!/bin/sh\n");
        write(
                "mvnw",
                "#!/bin/sh\necho built with umask $(umask)\nmkdir -p $(dirname " + String.join(" ", MADE) + ")\ntouch "
                        + String.join(" ", MADE) + "\n");
        write("pom.xml", "");
        write("events/src/main/java/Event.java", "");
        write("standalone/src/main/resources/help.txt", "Usage: ./run");
    }

    @Test
    void itBuildsOnceAndThenOnlyAfterASourceChanged() throws Exception {
        assertThat(run().output()).contains("built").contains("started");
        assertThat(run().output()).doesNotContain("built").contains("started");

        Files.setLastModifiedTime(
                repository.resolve("events/src/main/java/Event.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run().output()).contains("built");
    }

    @Test
    void whatIsStartedWritesForItsOwnerAloneAndWhatIsBuiltAsTheirsWhoBuilds() throws Exception {
        assertThat(run().output()).contains("built with umask 0022", "started with umask 0077");
    }

    @Test
    void aTestThatChangedIsNoReasonToBuild() throws Exception {
        run();
        Path test = repository.resolve("events/src/test/java/EventTest.java");
        write("events/src/test/java/EventTest.java", "");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run().output()).doesNotContain("built");
    }

    @Test
    void aMissingWarIsBuilt() throws Exception {
        run();
        Files.delete(repository.resolve("donation-app/target/donation-app.war"));

        assertThat(run().output()).contains("built");
    }

    @Test
    void aBuildThatFailsEndsTheStart() throws Exception {
        write("mvnw", "#!/bin/sh\nexit 1\n");

        assertThat(run()).isEqualTo(new Run(1, building() + "run: the build failed: see above\n"));
    }

    @Test
    void aJavaThatIsTooOldIsToldInOneLine() throws Exception {
        java("11.0.2");

        Run run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("run: Java 11 is too old: JDK 17 or newer is needed")
                .hasLineCount(1);
    }

    @Test
    void aLogIsVerifiedByItsJarAloneWhateverTheRestOfTheHouseIs() throws Exception {
        write("transparency/target/transparency.jar", "");

        Run run = run("--verify-log", "--key", "a key", "an export");

        assertThat(run.output())
                .doesNotContain("built")
                .endsWith("/transparency/target/transparency.jar>\n<--key>\n<a key>\n<an export>\n");
    }

    @Test
    void anUnknownOptionIsToldBeforeAnythingIsBuilt() throws Exception {
        assertThat(run("--bogus")).isEqualTo(new Run(1, "run: unknown option --bogus: see ./run --help\n"));
    }

    @Test
    void helpNeedsNoBuild() throws Exception {
        assertThat(run("--help")).isEqualTo(new Run(0, "Usage: ./run"));
    }

    @Test
    void theOptionsReachTheLauncherAsTheyWereTyped() throws Exception {
        assertThat(run("--data", "a folder", "--demo").output()).contains("<--data>\n<a folder>\n<--demo>\n");
    }

    @Test
    void aDrillIsBuiltAndStartedInPlaceOfTheLauncher() throws Exception {
        write("benchmarks/src/main/java/Drill.java", "");
        Files.delete(built().resolve("benchmarks/target/benchmarks.jar"));

        assertThat(run("--demo").output()).doesNotContain("built").contains(".Launcher>");
        assertThat(run("--drill", "--rounds", "3").output())
                .contains("built")
                .contains("<org.careforall.benchmark.drill.Drill>\n<--drill>\n<--rounds>\n<3>\n");
        assertThat(run("--drill").output()).doesNotContain("built");
    }

    private Path built() throws Exception {
        run();
        return repository;
    }

    private static String building() {
        return "Building CareForAll; the first time Maven also downloads what it needs, which takes some minutes …\n";
    }

    private void java(String version) throws IOException {
        write("jdk/bin/java", """
                #!/bin/sh
                case $1 in
                  -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
                  *) echo started with umask $(umask); printf '<%%s>\\n' "$@" ;;
                esac
                """.formatted(version));
    }

    private void write(String name, String content) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                "umask 022; exec \"$@\"",
                "sh",
                repository.resolve("run").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", repository.resolve("jdk").toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
