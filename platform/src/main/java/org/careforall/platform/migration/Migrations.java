// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.event.AppName;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings the app's database to its schema before anything else of the app runs: first the platform's tables, then the
 * app's own, each with its own history. Startup beans of an app name it in {@code @DependsOn("Migrations")}. Waits for a
 * database that is not there yet.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    /** The platform's own scripts: raise it with each script in db/platform. */
    public static final int PLATFORM_SCRIPTS = 2;

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
    private static final long PAUSE_MILLIS = 1_000;

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    @Inject
    @ConfigProperty(name = "careforall.migrations")
    private int appScripts;

    @Inject
    private AppName app;

    @Inject
    private SchemaState state;

    @PostConstruct
    void migrate() {
        long start = System.nanoTime();
        while (true) {
            try {
                new Schema(database, "classpath:db/platform", "flyway_platform_history").migrateTo(PLATFORM_SCRIPTS);
                new Schema(database, "classpath:db/migration", "flyway_history").migrateTo(appScripts);
                state.migrated();
                return;
            } catch (RuntimeException e) {
                if (!PassingFailure.isPassing(e) || System.nanoTime() - start > PATIENCE) {
                    throw e;
                }
                LOG.log(Level.WARNING, "{0}: waiting for the database: {1}", new Object[] {app.name(), e.getMessage()});
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", e);
        }
    }
}
