// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Runs the sandbox alone, with settings from the environment; see the module's README. */
public final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SandboxServer server;
        try {
            server = SandboxServer.start(EnvironmentSettings.read(System.getenv()));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The payment sandbox can't start: " + e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sandbox-stop"));
        System.out.println("Payment sandbox at " + server.url());
        new CountDownLatch(1).await();
    }
}
