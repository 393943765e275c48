// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that verifies an export offline. Exit code 0: all is right; 1: findings; 2: wrongly called, or unreadable. */
public final class VerifyLog {

    private static final String USAGE = """
            Usage: verify-log [--key VKEY] [--checkpoint FILE] EXPORT
              EXPORT             what GET /api/donations/log/export gave; - reads it from the standard input
              --key VKEY         the log's key as you got it from elsewhere; without it the export's own is believed
              --checkpoint FILE  a checkpoint that you kept: the export must continue it""";

    private static final int WRONGLY_CALLED = 2;

    private Optional<String> key = Optional.empty();
    private Optional<String> checkpoint = Optional.empty();
    private final List<String> files = new ArrayList<>();

    private VerifyLog() {}

    /** Verifies, tells on the standard output, and ends with the exit code. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** The same without the end; returns the exit code. */
    static int run(PrintStream out, String... arguments) {
        try {
            VerifyLog command = new VerifyLog();
            if (!command.understands(arguments)) {
                out.println(USAGE);
                return WRONGLY_CALLED;
            }
            return command.verify(out);
        } catch (IOException e) {
            out.println("cannot read: " + e);
            return WRONGLY_CALLED;
        }
    }

    private boolean understands(String... arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            boolean valued = i + 1 < arguments.length;
            if (arguments[i].equals("--key") && valued) {
                key = Optional.of(arguments[++i].strip());
            } else if (arguments[i].equals("--checkpoint") && valued) {
                checkpoint = Optional.of(Files.readString(Path.of(arguments[++i])));
            } else if (arguments[i].equals("-") || !arguments[i].startsWith("-")) {
                files.add(arguments[i]);
            } else {
                return false;
            }
        }
        return files.size() == 1;
    }

    private int verify(PrintStream out) throws IOException {
        ExportCheck check = new ExportCheck(key, checkpoint, out::println);
        try (BufferedReader lines = open(files.get(0))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
        }
        long findings = check.finish();
        if (findings > 0) {
            out.println("NOT VERIFIED: " + findings + " findings in " + check.leaves() + " leaves");
            return 1;
        }
        out.println("Verified: " + check.leaves() + " leaves, each as it was logged and balanced; the signed root; "
                + "every campaign's totals");
        check.key()
                .filter(own -> key.isEmpty())
                .ifPresent(own -> out.println("Signed by " + own
                        + ": the export's own word. Compare with the key that you know, or give it with --key."));
        return 0;
    }

    private static BufferedReader open(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                // what is no UTF-8 becomes another text, and is found as one
                : new BufferedReader(
                        new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8));
    }
}
