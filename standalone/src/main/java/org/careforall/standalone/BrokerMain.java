// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * The broker as a process of its own, for a container: {@code BROKER_DATA}, {@code BROKER_HOST}, {@code BROKER_PORT},
 * {@code BROKER_USER} and {@code BROKER_PASSWORD} in the environment.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** Starts the broker and keeps it until the process is told to end. */
    public static void main(String[] arguments) {
        EmbeddedBroker broker;
        try {
            broker = EmbeddedBroker.start(settings(System.getenv()));
        } catch (StartRefused e) {
            System.err.println("broker: " + e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        System.out.println("The broker listens on port " + broker.port() + ".");
    }

    static BrokerSettings settings(Map<String, String> environment) {
        String password = environment.getOrDefault("BROKER_PASSWORD", "");
        if (password.isBlank()) {
            throw new StartRefused("BROKER_PASSWORD is not set");
        }
        return new BrokerSettings(
                Path.of(environment.getOrDefault("BROKER_DATA", "data")),
                environment.getOrDefault("BROKER_HOST", "localhost"),
                Integer.parseInt(environment.getOrDefault("BROKER_PORT", "61616")),
                environment.getOrDefault("BROKER_USER", "careforall"),
                password);
    }
}
