// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * TCP ports on the loopback interface, for servers that listen where nobody asked for a certain port. They lie below those that
 * systems give to outgoing connections (from 32768 on, Linux): a server that starts again must not find its port at the
 * near end of somebody's connection.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_767;
    private static final int TRIES = 1_000;

    private Ports() {}

    /**
     * A port that is free now.
     *
     * @throws IllegalStateException when none was found
     */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
    }

    /** Whether nobody listens on the port, on this interface or on all of them. */
    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // a socket in TIME_WAIT of an earlier run is no obstacle
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
