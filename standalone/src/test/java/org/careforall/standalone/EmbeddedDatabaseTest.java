// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.careforall.standalone.DatabaseSettings.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void everyCommitIsDurableAndDataIsThereAtTheSecondStart() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(settings())) {
            assertThat(ask(first.dataSource("user"), "SHOW fsync")).isEqualTo("on");
            assertThat(ask(first.dataSource("user"), "SHOW synchronous_commit")).isEqualTo("on");
            execute(first.dataSource("user"), "CREATE TABLE kept AS SELECT 42 AS value");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(settings())) {
            assertThat(ask(second.dataSource("user"), "SELECT value FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aServerThatDoesNotSyncIsRefused() throws SQLException {
        try (EmbeddedDatabase lax = EmbeddedDatabase.forTests("user")) {
            AppDatabases databases = new AppDatabases(lax.dataSource("user"));

            assertThatThrownBy(() -> databases.requireDurability(Durability.DURABLE))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("fsync off");
        }
    }

    @Test
    void nobodyEntersWithoutAPasswordAndNoAppReadsAnothers() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.forTests("user", "donation")) {
            for (String role : new String[] {"postgres", "careforall_user"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url("user"), role, "guessed"))
                        .hasMessageContaining("password authentication failed");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.url("donation"), database.user("user"), database.password("user")))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void theOrphanOfAKilledLauncherIsStoppedAndItsDataServed() throws Exception {
        AbandonedDatabase.startAndKill(directory);
        ProcessHandle orphan = postmaster().running().orElseThrow();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(settings())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(next.dataSource("user"), "SELECT value FROM kept")).isEqualTo("42");
        }
        assertThat(postmaster().running()).isEmpty();
    }

    @Test
    void aServerThatWasKilledTooComesBackWithWhatWasCommitted() throws Exception {
        AbandonedDatabase.startAndKill(directory);
        ProcessHandle orphan = postmaster().running().orElseThrow();
        orphan.destroyForcibly();
        assertThat(Processes.awaitExit(orphan, Duration.ofSeconds(10))).isTrue();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(settings())) {
            assertThat(ask(next.dataSource("user"), "SELECT value FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerAfterARebootDoesNotHinderTheStartNorHarmTheStranger() throws Exception {
        EmbeddedDatabase.start(settings()).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(cluster().resolve("postmaster.pid"), stranger.pid() + "\n" + cluster() + "\n");

            EmbeddedDatabase.start(settings()).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aClusterWhoseMakingWasInterruptedIsMadeAnew() throws Exception {
        Files.createDirectories(cluster());
        Files.writeString(cluster().resolve("postgresql.conf"), "half = written");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
            assertThat(ask(database.dataSource("user"), "SELECT 1")).isEqualTo("1");
        }
    }

    private DatabaseSettings settings() {
        return AbandonedDatabase.settings(directory);
    }

    private Path cluster() {
        return new Cluster(directory).directory();
    }

    private Postmaster postmaster() {
        return new Postmaster(cluster());
    }

    private static String ask(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
