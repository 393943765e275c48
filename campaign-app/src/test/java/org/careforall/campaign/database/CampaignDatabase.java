// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.careforall.platform.database.Database;
import org.careforall.platform.migration.Migrations;
import org.careforall.platform.migration.Schema;
import org.careforall.standalone.EmbeddedDatabase;

/** A real PostgreSQL with the app's tables, one for all tests of a JVM; it goes with the JVM. */
public final class CampaignDatabase {

    private static final int SCRIPTS = 15;
    private static final DataSource DATABASE = started();

    private CampaignDatabase() {}

    /** The tables without campaigns and gifts; categories stay. */
    public static Database empty() {
        execute("truncate campaign_update, campaign_slug, campaign_history, campaign_word, campaign_stemmer, campaign");
        return withoutGifts();
    }

    /** The tables without gifts: by deleting, which is quicker than truncating while there are few. */
    public static Database withoutGifts() {
        execute("delete from gift; delete from campaign_donor; delete from campaign_total; delete from campaign_hour;"
                + " delete from campaign_trend");
        return database();
    }

    /** The tables as they are. */
    public static Database database() {
        return new Database(DATABASE);
    }

    /** Runs a statement. */
    public static void execute(String sql) {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers in the one row that a query tells. */
    public static List<Long> numbers(String sql) {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            List<Long> numbers = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                numbers.add(row.getLong(column));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For whoever needs transactions. */
    public static DataSource dataSource() {
        return DATABASE;
    }

    private static DataSource started() {
        EmbeddedDatabase database = EmbeddedDatabase.forTests("campaign");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        DataSource source = database.dataSource("campaign");
        new Schema(source, "classpath:db/platform", "flyway_platform_history").migrateTo(Migrations.PLATFORM_SCRIPTS);
        new Schema(source, "classpath:db/migration", "flyway_history").migrateTo(SCRIPTS);
        return new Pool(source).dataSource();
    }
}
