// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command that starts a server, and the process that an earlier one left behind.
 *
 * <p>Java is called directly, with what Liberty's {@code bin/server} script would add: the script would stand between us
 * and the process, and its process id would not be the server's.
 */
final class LibertyProcess {

    private static final String MARK = "-Dcareforall.directory=";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private LibertyProcess() {}

    static Process launch(LibertySettings settings) throws IOException {
        Path directory = OwnerOnly.folder(settings.directory());
        Directories.delete(settings.temporary());
        OwnerOnly.folder(settings.temporary());
        ProcessBuilder builder = new ProcessBuilder(command(settings, directory))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(settings.console().toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(settings.environment());
        environment.put("WLP_USER_DIR", settings.layout().libertyUser().toString());
        environment.put("WLP_OUTPUT_DIR", directory.resolve("output").toString());
        environment.put("APPS_DIR", directory.resolve("apps").toString());
        return builder.start();
    }

    private static List<String> command(LibertySettings settings, Path directory) throws IOException {
        Path liberty = settings.layout().liberty();
        if (!Files.exists(liberty.resolve("bin/tools/ws-server.jar"))) {
            throw new StartRefused("Open Liberty is missing in " + liberty + ": build with ./mvnw package");
        }
        // whatever umask this process has: logs, work area and key store are their owner's alone
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh"));
        setsid().ifPresent(command::add);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + liberty.resolve("bin/tools/ws-javaagent.jar"));
        command.add("-Djava.awt.headless=true");
        command.add("-Djdk.attach.allowAttachSelf=true");
        command.add("-Djava.io.tmpdir=" + settings.temporary());
        command.add(MARK + directory);
        boolean since24 = Runtime.version().feature() >= 24;
        command.add("@" + liberty.resolve("lib/platform/java").resolve(since24 ? "java24.options" : "java9.options"));
        if (since24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("@" + settings.layout().libertyUser().resolve("shared/jvm.options"));
        command.addAll(
                List.of("-jar", liberty.resolve("bin/tools/ws-server.jar").toString(), settings.server()));
        return command;
    }

    /** A session of its own: Ctrl-C goes to all of a terminal's foreground processes, and the order would be lost. */
    private static Optional<String> setsid() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            Path program = Path.of(folder, "setsid");
            if (Files.isExecutable(program)) {
                return Optional.of(program.toString());
            }
        }
        return Optional.empty();
    }

    /** Stops the server that a killed launcher left behind; somebody else's process with that number is let be. */
    static void stopOrphan(LibertySettings settings) {
        Path directory = OwnerOnly.folder(settings.directory());
        pid(settings.pidFile())
                .flatMap(Processes::alive)
                .filter(process -> Processes.commandLine(process).contains(MARK + directory + " "))
                .ifPresent(orphan -> {
                    orphan.destroy();
                    if (!Processes.awaitExit(orphan, STOP_LIMIT)) {
                        orphan.destroyForcibly();
                        Processes.awaitExit(orphan, STOP_LIMIT);
                    }
                });
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Optional.of(Long.parseLong(Files.readString(file).trim()));
        } catch (IOException | NumberFormatException missingOrHalfWritten) {
            return Optional.empty();
        }
    }
}
