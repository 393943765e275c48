// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was typed after {@code ./run}.
 *
 * @param data the data directory
 * @param port the API's port; the sandbox has the next, the mailbox the one after
 * @param demo whether to give money to some campaigns
 * @param fresh whether to begin with an empty data directory
 * @param help whether only to explain the options
 */
record Options(Path data, int port, boolean demo, boolean fresh, boolean help) {

    private static final int HIGHEST_PORT = 65_533;

    /**
     * Reads the options; {@code --name value} and {@code --name=value} are the same.
     *
     * @throws StartRefused when one is unknown, or its value is none
     */
    static Options parse(Path repository, String... arguments) {
        Path data = repository.resolve(".careforall");
        int port = 9080;
        boolean demo = false;
        boolean fresh = false;
        boolean help = false;
        Deque<String> rest = new ArrayDeque<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            boolean both = argument.startsWith("--") && equals > 0;
            rest.addAll(
                    both ? List.of(argument.substring(0, equals), argument.substring(equals + 1)) : List.of(argument));
        }
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--demo" -> demo = true;
                case "--fresh" -> fresh = true;
                case "--topology" -> requireAllInOne(value(option, rest));
                case "--help", "-h" -> help = true;
                default -> throw new StartRefused("unknown option " + option + ": see ./run --help");
            }
        }
        return new Options(data, port, demo, fresh, help);
    }

    /** The explanation of the options. */
    static String explanation() {
        try (InputStream text = Options.class.getResourceAsStream("/help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isEmpty() || rest.peek().startsWith("--")) {
            throw new StartRefused(option + " needs a value: see ./run --help");
        }
        return rest.pop();
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new StartRefused("--port takes a number from 1 to " + HIGHEST_PORT + ", not " + text);
        }
        return port;
    }

    private static void requireAllInOne(String topology) {
        if ("per-app".equals(topology)) {
            throw new StartRefused("--topology per-app is not there yet: one server per app comes later");
        }
        if (!"all-in-one".equals(topology)) {
            throw new StartRefused("unknown topology " + topology + ": all-in-one is the only one");
        }
    }
}
