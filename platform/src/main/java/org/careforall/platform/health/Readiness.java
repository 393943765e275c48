// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.careforall.platform.event.AppName;
import org.careforall.platform.migration.SchemaState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready means database and schema. Without the broker the app stays ready and says so: it takes gifts, and the outbox keeps
 * what is to be told.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Readiness.class.getName());
    private static final int SECONDS = 2;

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    private AppName app;
    private SchemaState schema;
    private BrokerStatus broker;

    /** For CDI's proxies. */
    protected Readiness() {}

    /** Made by CDI. */
    @Inject
    public Readiness(AppName app, SchemaState schema, BrokerStatus broker) {
        this.app = app;
        this.schema = schema;
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = databaseAnswers();
        return HealthCheckResponse.named(app.name())
                .status(answers && schema.isCurrent())
                .withData("database", answers ? "up" : "down")
                .withData("schema", schema.isCurrent() ? "current" : "pending")
                .withData("broker", broker.up() ? "up" : "down")
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "the database does not answer", e);
            return false;
        }
    }
}
