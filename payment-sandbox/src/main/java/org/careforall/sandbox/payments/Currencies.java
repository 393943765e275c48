// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The currencies that can be charged, with the form and the least of their amounts (docs.stripe.com/currencies). */
public final class Currencies {
    /** Eight digits, and twelve for rupiah. */
    private static final long MOST = 99_999_999;

    private static final long MOST_RUPIAH = 999_999_999_999L;

    /** How amounts of a currency are written. */
    private enum Form {
        TWO(100, 1),
        ZERO(1, 1),
        THREE(1000, 10),
        WHOLE(100, 100);

        private final int unit;
        private final int step;

        Form(int unit, int step) {
            this.unit = unit;
            this.step = step;
        }
    }

    private record Rule(Form form, long least) {}

    /** Why an amount can't be charged: Stripe's code, if it has one, and the sentence. */
    public record Refusal(Optional<String> code, String message) {}

    private final Map<String, Rule> rules;

    public Currencies() {
        try (var in = new BufferedReader(new InputStreamReader(
                Currencies.class.getResourceAsStream("/org/careforall/sandbox/currencies.txt"),
                StandardCharsets.UTF_8))) {
            this.rules = in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(
                            parts -> parts[0],
                            parts -> new Rule(
                                    Form.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)),
                                    Long.parseLong(parts[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of currencies is missing", e);
        }
    }

    /** @param currency three small letters, as Stripe asks for */
    public boolean knows(String currency) {
        return rules.containsKey(currency);
    }

    /** Why this amount of a known currency can't be charged; empty when it can. */
    public Optional<Refusal> refusal(long amount, String currency) {
        Rule rule = rules.get(currency);
        if (amount < rule.least()) {
            return refuse("amount_too_small", "Amount must be at least " + write(rule.least(), currency));
        }
        long most = most(currency);
        if (amount > most) {
            return refuse("amount_too_large", "Amount must be no more than " + write(most, currency));
        }
        return refusalOfStep(amount, currency);
    }

    /** The most that any amount of a known currency can be. */
    public static long most(String currency) {
        return currency.equals("idr") ? MOST_RUPIAH : MOST;
    }

    /** Why this amount can neither be charged nor given back; empty when it can. */
    public Optional<Refusal> refusalOfStep(long amount, String currency) {
        int step = rules.get(currency).form().step;
        return amount % step == 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Optional.empty(), "Invalid amount: it must be a multiple of " + step + " in " + currency));
    }

    private static Optional<Refusal> refuse(String code, String message) {
        return Optional.of(new Refusal(Optional.of(code), message));
    }

    /** For people: {@code 25.00 USD}. */
    public String write(long amount, String currency) {
        int unit = rules.get(currency).form().unit;
        int decimals = Integer.toString(unit).length() - 1;
        return java.math.BigDecimal.valueOf(amount, decimals).toPlainString() + " "
                + currency.toUpperCase(java.util.Locale.ROOT);
    }
}
