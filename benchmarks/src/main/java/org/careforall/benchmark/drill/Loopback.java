// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** TCP ports of this machine. */
final class Loopback {

    private static final int PATIENCE_MILLIS = 500;

    private Loopback() {}

    /** Whether somebody listens there. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
