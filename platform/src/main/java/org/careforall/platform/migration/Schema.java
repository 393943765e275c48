// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.migration;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/**
 * A set of Flyway scripts and the table that remembers which of them ran.
 *
 * @param database where
 * @param location the scripts' folder; it holds an empty file {@code flyway.location}, without which Flyway finds nothing
 *     inside a WAR and calls that up to date
 * @param historyTable the table that remembers
 */
public record Schema(DataSource database, String location, String historyTable) {

    /**
     * Applies what is missing.
     *
     * @param scripts how many there are: told, so that scripts that were not found are an error
     * @throws IllegalStateException when another number is applied afterwards
     */
    public void migrateTo(int scripts) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(location)
                .table(historyTable)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        flyway.migrate();
        long applied = Arrays.stream(flyway.info().all())
                .filter(script -> script.getState() == MigrationState.SUCCESS)
                .count();
        if (applied != scripts) {
            throw new IllegalStateException(
                    "%s: %d scripts applied where %d were expected".formatted(location, applied, scripts));
        }
    }
}
