// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Path;

/**
 * How to start the broker.
 *
 * @param directory where journal, bindings and paged messages live; made when missing
 * @param host the interface to listen on
 * @param port TCP port; 0 takes a free one
 * @param user the one account, which may send and consume
 * @param password its password
 */
public record BrokerSettings(Path directory, String host, int port, String user, String password) {

    /** On the loopback interface. */
    public BrokerSettings(Path directory, int port, String user, String password) {
        this(directory, "localhost", port, user, password);
    }
}
