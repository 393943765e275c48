// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.io.PrintStream;

/** One line that counts: in place on a terminal, else a line at every tenth. */
final class Progress {

    private final PrintStream out;
    private final boolean terminal;
    private final String name;
    private final int total;
    private int done;

    Progress(PrintStream out, boolean terminal, String name, int total) {
        this.out = out;
        this.terminal = terminal;
        this.name = name;
        this.total = total;
    }

    synchronized void step() {
        done++;
        String line = "  %-10s %d of %d".formatted(name, done, total);
        if (terminal) {
            out.print("\r" + line + (done == total ? "\n" : ""));
        } else if (done == total || done * 10 / total > (done - 1) * 10 / total) {
            out.println(line);
        }
        out.flush();
    }
}
