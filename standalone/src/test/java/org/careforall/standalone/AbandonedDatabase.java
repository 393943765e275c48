// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.careforall.standalone.DatabaseSettings.Durability;

/** A launcher to be killed: starts the database, commits a row, says so, and waits for its end. */
final class AbandonedDatabase {

    private AbandonedDatabase() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings(Path.of(arguments[0])));
        try (Connection connection = database.dataSource("user").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS value");
        }
        TestProcess.sayAndWait("committed");
    }

    static DatabaseSettings settings(Path directory) {
        return new DatabaseSettings(directory, 0, Durability.DURABLE, "super-secret", Map.of("user", "user-secret"));
    }

    /** Runs it in a process of its own until the row is committed, then kills that process as {@code kill -9} does. */
    static void startAndKill(Path directory) throws Exception {
        Process process = TestProcess.start(AbandonedDatabase.class, directory.toString());
        TestProcess.awaitLine(process, "committed");
        process.destroyForcibly().waitFor();
    }
}
