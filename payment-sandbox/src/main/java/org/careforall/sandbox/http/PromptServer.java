// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * The JDK's HTTP server without Nagle's algorithm: otherwise each answer on a kept connection waits 40 ms for the caller's
 * delayed acknowledgement. The JDK reads that setting once in a process, when its first server is made, so every server of a
 * process has to be made here.
 */
public final class PromptServer {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private PromptServer() {}

    /**
     * Made, not started.
     *
     * @param backlog as of {@link HttpServer#create(InetSocketAddress, int)}
     * @throws java.net.BindException when the address is taken
     */
    public static HttpServer create(InetSocketAddress address, int backlog) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        return HttpServer.create(address, backlog);
    }
}
