// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to start PostgreSQL.
 *
 * @param directory where the cluster lives; made when missing, kept on close unless the cluster is for tests
 * @param port TCP port on the loopback interface; 0 takes a free one
 * @param durability what a commit survives
 * @param superuserPassword password of the role {@code postgres}
 * @param passwords per app ("user", "donation", …) the password of its role; each app gets a database of its own
 */
public record DatabaseSettings(
        Path directory, int port, Durability durability, String superuserPassword, Map<String, String> passwords) {

    /** What a committed transaction survives. */
    public enum Durability {
        /** fsync and synchronous commit: a commit survives the machine. Checked at each start. */
        DURABLE("on"),
        /** Nothing is synced: quick, and only for unit tests. */
        FOR_TESTS("off");

        private final String setting;

        Durability(String setting) {
            this.setting = setting;
        }

        String setting() {
            return setting;
        }
    }

    public DatabaseSettings {
        passwords = Map.copyOf(passwords);
    }
}
