// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a trace this thread is, as W3C Trace Context says: it comes in with a request, goes out with every event and
 * every problem.
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero
 * @param sampled whether the caller records it
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final ThreadLocal<TraceContext> BOUND = new ThreadLocal<>();

    /** Puts back what was bound before. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** The one bound to this thread; a new one, not bound, when there is none. */
    public static TraceContext current() {
        TraceContext bound = BOUND.get();
        return bound == null ? fresh() : bound;
    }

    /** A trace that begins here. */
    public static TraceContext fresh() {
        return new TraceContext(hex(16), hex(8), false);
    }

    /** What a {@code traceparent} says; empty when it is not valid, which the standard says is to be ignored. */
    public static Optional<TraceContext> parse(String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher parts = TRACEPARENT.matcher(traceparent);
        if (!parts.matches() || isZero(parts.group(2)) || isZero(parts.group(3))) {
            return Optional.empty();
        }
        if (parts.group(1).equals("00") && parts.group(5) != null) {
            return Optional.empty(); // only later versions have more parts
        }
        boolean sampled = (Integer.parseInt(parts.group(4), 16) & 1) == 1;
        return Optional.of(new TraceContext(parts.group(2), parts.group(3), sampled));
    }

    /** Binds the next step of this trace to this thread, or the first of a new one, until the scope is closed. */
    public static Scope continuing(String traceparent) {
        TraceContext previous = BOUND.get();
        TraceContext mine = parse(traceparent).map(TraceContext::child).orElseGet(TraceContext::fresh);
        BOUND.set(mine);
        return () -> {
            if (BOUND.get() != mine) {
                // closed on another thread, as the end of an asynchronous answer is
                return;
            }
            if (previous == null) {
                BOUND.remove();
            } else {
                BOUND.set(previous);
            }
        };
    }

    /** Does some work as the next step of this trace. */
    public static void continuing(String traceparent, Runnable work) {
        Scope scope = continuing(traceparent);
        try {
            work.run();
        } finally {
            scope.close();
        }
    }

    /** Another span of the same trace. */
    public TraceContext child() {
        return new TraceContext(traceId, hex(8), sampled);
    }

    /** As the header {@code traceparent} carries it. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0');
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
