// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * How to start an Open Liberty server.
 *
 * @param layout where Liberty, its configuration and the WARs are
 * @param server name of the server, as {@code all-in-one}
 * @param directory what the server writes: output, logs, its process id
 * @param environment the server's settings, added to this process's environment
 * @param address base URL that the server answers at
 */
public record LibertySettings(
        RepositoryLayout layout, String server, Path directory, Map<String, String> environment, URI address) {

    public LibertySettings {
        environment = Map.copyOf(environment);
    }

    Path pidFile() {
        return directory.resolve(server + ".pid");
    }

    /** What the server keeps of its applications and features from one start to the next. */
    Path workarea() {
        return directory.resolve("output").resolve(server).resolve("workarea");
    }

    /** Where the server's process puts temporary files: not among everybody's. Emptied at each start. */
    Path temporary() {
        return directory.resolve("tmp").toAbsolutePath();
    }

    /** What the server's process writes to its console. */
    public Path console() {
        return directory.resolve(server + "-console.log");
    }

    /** The server's own log. */
    public Path messages() {
        return directory.resolve("output").resolve(server).resolve("logs").resolve("messages.log");
    }
}
