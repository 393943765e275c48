// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.PrintStream;
import java.util.Locale;

/** One line that lives: in place on a terminal, else a line for each thing that begins. */
final class Progress implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;
    private static final int WIDTH = 118;

    private final PrintStream out;
    private final boolean terminal;
    private final Journal journal;
    private volatile String now = "";
    private volatile boolean closed;

    Progress(PrintStream out, boolean terminal, Journal journal) {
        this.out = out;
        this.terminal = terminal;
        this.journal = journal;
        if (terminal) {
            Proxy.daemon("progress", this::live);
        }
    }

    void now(String what) {
        now = what;
        if (!terminal) {
            out.println("  " + line());
            out.flush();
        }
    }

    private void live() {
        while (!closed) {
            draw(line());
            Pause.millis(EVERY_MILLIS);
        }
    }

    private synchronized void draw(String line) {
        if (!closed) {
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
            out.print("\r  " + cut + " ".repeat(WIDTH - cut.length()));
            out.flush();
        }
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "%,8d operations, %,d unknown · %s",
                journal.operations(),
                journal.count(Outcome.UNKNOWN),
                now);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH + 2) + "\r");
            out.flush();
        }
    }
}
