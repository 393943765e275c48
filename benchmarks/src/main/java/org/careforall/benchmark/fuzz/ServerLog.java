// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the house's log says of errors that nobody handled. */
final class ServerLog {

    /** Time, thread; then logger, level, text. */
    private static final Pattern LINE = Pattern.compile("^\\[[^\\]]+] [0-9a-f]{8} (\\S+)\\s+([A-Z]) (.*)");

    /** An incident that the server noted: of which exception. */
    private static final Pattern INCIDENT = Pattern.compile("FFDC1015I: .*?\"([A-Za-z0-9_.$]+)[: ].*");

    private static final Pattern CODE = Pattern.compile("[A-Z]{4,5}[0-9]{4}[EW]");

    /** Uncaught exceptions, whatever level they are told at. */
    private static final Pattern UNCAUGHT = Pattern.compile("SRVE0777E|SRVE0315E|SRVE0293E|WSVR\\d{4}E|\\[ERROR ");

    /**
     * Noted by the server, and answered as they should be: what ends a transaction when a use case refuses, a body that is not
     * packed as it says, a token that somebody forged.
     */
    private static final Set<String> ANSWERED = Set.of(
            "org.careforall.platform.problem.ProblemException",
            "java.util.zip.DataFormatException",
            "org.jose4j.jwt.consumer.InvalidJwtSignatureException");

    /**
     * A path that the server refuses, noted as if the app had failed; and books that differ from the provider's, which never told
     * what this run's own webhooks say.
     */
    private static final Pattern EXPECTED =
            Pattern.compile("CWWWC0005I|reconciliation: \\d+ differences.*one=PROVIDER");

    private ServerLog() {}

    /**
     * By kind, the first line of each.
     *
     * @param data the house's data directory
     */
    static Map<String, String> errors(Path data) throws IOException {
        Map<String, String> errors = new TreeMap<>();
        Path folder = data.resolve("liberty/output/all-in-one/logs");
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "messages*.log")) {
            for (Path log : logs) {
                try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
                    lines.forEach(line -> note(line, errors));
                }
            }
        }
        return errors;
    }

    static void note(String line, Map<String, String> errors) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || EXPECTED.matcher(line).find()) {
            return;
        }
        Matcher incident = INCIDENT.matcher(parts.group(3));
        if (incident.matches()) {
            if (!ANSWERED.contains(incident.group(1))) {
                errors.putIfAbsent("an incident of " + incident.group(1), line);
            }
        } else if (parts.group(2).equals("E") || UNCAUGHT.matcher(line).find()) {
            Matcher code = CODE.matcher(line);
            errors.putIfAbsent(code.find() ? code.group() : "an error of " + parts.group(1), line);
        }
    }
}
