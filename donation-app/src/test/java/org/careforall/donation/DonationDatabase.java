// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation;

import javax.sql.DataSource;
import org.careforall.platform.migration.Migrations;
import org.careforall.platform.migration.Schema;
import org.careforall.standalone.EmbeddedDatabase;

/** A real PostgreSQL with this app's tables, one for all tests of a JVM. Nothing is ever deleted: tests make new ids. */
public final class DonationDatabase {

    private static final int SCRIPTS = 9;
    private static final EmbeddedDatabase DATABASE = started();

    private DonationDatabase() {}

    /** Connections as the app's role; not pooled. */
    public static DataSource source() {
        return DATABASE.dataSource("donation");
    }

    /** A cluster of its own, for tests that spoil what is in it; whoever asks for it closes it. */
    public static EmbeddedDatabase started() {
        EmbeddedDatabase database = EmbeddedDatabase.forTests("donation");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        DataSource source = database.dataSource("donation");
        new Schema(source, "classpath:db/platform", "flyway_platform_history").migrateTo(Migrations.PLATFORM_SCRIPTS);
        new Schema(source, "classpath:db/migration", "flyway_history").migrateTo(SCRIPTS);
        return database;
    }
}
