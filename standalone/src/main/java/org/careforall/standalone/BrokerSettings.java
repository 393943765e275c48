// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Path;

/**
 * How to start the broker.
 *
 * @param directory where journal, bindings and paged messages live; made when missing
 * @param port TCP port on the loopback interface; 0 takes a free one
 * @param user the one account, which may send and consume
 * @param password its password
 */
public record BrokerSettings(Path directory, int port, String user, String password) {}
