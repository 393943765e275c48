// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.knobs;

import java.util.List;

/**
 * How much disorder there is. Shares are from 0 (never) to 1 (always).
 *
 * @param seed what the decisions are drawn from
 * @param duplicate webhooks that come twice
 * @param reorder webhooks that are held back, so that later ones overtake
 * @param delay webhooks that come late, by {@code delayMillis}
 * @param drop webhooks whose first delivery gets lost on the way and is repeated
 * @param lose webhooks that never come; only the list of events tells of them
 * @param wrongSignature webhooks whose first delivery bears a wrong signature
 * @param paused no webhooks at all until it is off again
 * @param timeout API calls that do their work (half of them) or not, and are never answered, after {@code timeoutMillis}
 * @param error500 API calls that answer 500, having done their work (half of them) or not
 * @param partialCapture automatic captures that take half of what was asked
 * @param apiVersion of the events, as an account's at Stripe; another than the library's on purpose
 * @param enabledEvents types that are sent, or {@code *}
 */
public record Knobs(
        long seed,
        double duplicate,
        double reorder,
        double delay,
        long delayMillis,
        double drop,
        double lose,
        double wrongSignature,
        boolean paused,
        double timeout,
        long timeoutMillis,
        double error500,
        double partialCapture,
        String apiVersion,
        List<String> enabledEvents) {

    private static final long LONGEST_MILLIS = 600_000;

    public Knobs {
        share("duplicate", duplicate);
        share("reorder", reorder);
        share("delay", delay);
        share("drop", drop);
        share("lose", lose);
        share("wrongSignature", wrongSignature);
        share("timeout", timeout);
        share("error500", error500);
        share("partialCapture", partialCapture);
        millis("delayMillis", delayMillis);
        millis("timeoutMillis", timeoutMillis);
        if (apiVersion == null || !apiVersion.matches("\\d{4}-\\d{2}-\\d{2}(\\.\\w+)?")) {
            throw new IllegalArgumentException("apiVersion must be as 2025-03-31.basil");
        }
        enabledEvents = List.copyOf(enabledEvents);
    }

    /** All in order. */
    public static Knobs still(long seed) {
        return new Knobs(seed, 0, 0, 0, 2000, 0, 0, 0, false, 0, 30_000, 0, 0, "2025-03-31.basil", List.of("*"));
    }

    public boolean sends(String type) {
        return enabledEvents.contains("*") || enabledEvents.contains(type);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1");
        }
    }

    private static void millis(String name, long value) {
        if (value < 0 || value > LONGEST_MILLIS) {
            throw new IllegalArgumentException(name + " must be from 0 to " + LONGEST_MILLIS);
        }
    }
}
