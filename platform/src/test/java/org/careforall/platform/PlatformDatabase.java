// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.careforall.platform.migration.Migrations;
import org.careforall.platform.migration.Schema;
import org.careforall.standalone.EmbeddedDatabase;

/** A real PostgreSQL with the platform's tables, one for all tests of a JVM; it goes with the JVM. */
public final class PlatformDatabase {

    private static final EmbeddedDatabase DATABASE = started();

    private PlatformDatabase() {}

    /** An empty schema. */
    public static DataSource empty() throws SQLException {
        DataSource source = DATABASE.dataSource("donation");
        try (Connection connection = source.getConnection();
                Statement truncate = connection.createStatement()) {
            truncate.execute("truncate outbox, inbox, set_aside, idempotency");
        }
        return source;
    }

    private static EmbeddedDatabase started() {
        EmbeddedDatabase database = EmbeddedDatabase.forTests("donation");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        new Schema(database.dataSource("donation"), "classpath:db/platform", "flyway_platform_history")
                .migrateTo(Migrations.PLATFORM_SCRIPTS);
        return database;
    }
}
