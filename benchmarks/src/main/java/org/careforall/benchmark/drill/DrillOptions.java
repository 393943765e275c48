// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was typed after {@code ./run --drill}.
 *
 * @param rounds how many rounds are played
 * @param seed what faults, gifts and moments are drawn from
 * @param data folder of the drill's own instance; emptied at the start
 * @param seconds how long a round gives, beside what its faults take
 * @param faults played in every round; empty: drawn
 */
record DrillOptions(int rounds, long seed, Path data, int seconds, List<FaultKind> faults) {

    private static final int MOST = 100_000;

    /**
     * Reads the options; {@code --name value} and {@code --name=value} are the same.
     *
     * @throws DrillFailed when one is unknown, or its value is none
     */
    static DrillOptions parse(Path repository, String... arguments) {
        int rounds = 6;
        long seed = new SecureRandom().nextInt(1_000_000_000);
        Path data = repository.resolve("target/drill");
        int seconds = 8;
        List<FaultKind> faults = List.of();
        Deque<String> rest = new ArrayDeque<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            rest.addAll(
                    argument.startsWith("--") && equals > 0
                            ? List.of(argument.substring(0, equals), argument.substring(equals + 1))
                            : List.of(argument));
        }
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--drill" -> {}
                case "--rounds" -> rounds = (int) number(option, rest, 1, MOST);
                case "--seed" -> seed = number(option, rest, 0, Long.MAX_VALUE);
                case "--seconds" -> seconds = (int) number(option, rest, 1, MOST);
                case "--faults" -> faults = faults(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                default -> throw new DrillFailed(option + " does not go with --drill: see ./run --help");
            }
        }
        return new DrillOptions(rounds, seed, data, seconds, faults);
    }

    private static List<FaultKind> faults(String names) {
        try {
            return Stream.of(names.toUpperCase(Locale.ROOT).split(","))
                    .map(FaultKind::valueOf)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new DrillFailed("--faults takes some of " + List.of(FaultKind.values()) + ", with commas", e);
        }
    }

    private static long number(String option, Deque<String> rest, long least, long most) {
        String text = value(option, rest);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new DrillFailed(option + " takes a number, not " + text, e);
        }
        throw new DrillFailed(option + " takes a number from " + least + " to " + most);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isEmpty() || rest.peek().startsWith("--")) {
            throw new DrillFailed(option + " needs a value: see ./run --help");
        }
        return rest.pop();
    }
}
