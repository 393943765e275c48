// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

/** Starts everything. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        throw new StartRefused("not yet");
    }
}
