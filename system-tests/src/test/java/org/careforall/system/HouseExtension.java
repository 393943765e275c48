// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One house for all system tests, started by the first and stopped after the last. */
final class HouseExtension implements ParameterResolver {

    /** A limit, not an expectation: on a busy machine a step from app to app takes seconds. */
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private static final int FIRST_PORT = 19080;
    private static final int LAST_PORT = 19980;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(HouseExtension.class))
                .getOrComputeIfAbsent(
                        House.class,
                        unused -> House.start(Path.of("target", "house").toAbsolutePath(), freePorts()),
                        House.class);
    }

    /** Three in a row: API, sandbox, mailbox. */
    private static int freePorts() {
        for (int port = FIRST_PORT; port < LAST_PORT; port += 10) {
            if (isFree(port) && isFree(port + 1) && isFree(port + 2)) {
                return port;
            }
        }
        throw new IllegalStateException("no free ports from " + FIRST_PORT + " on");
    }

    /** For one more server. */
    static int freePort() {
        for (int port = FIRST_PORT + 5; port < LAST_PORT; port += 10) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + FIRST_PORT + " on");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
