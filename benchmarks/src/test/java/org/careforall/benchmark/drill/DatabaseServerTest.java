// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.careforall.standalone.DatabaseSettings;
import org.careforall.standalone.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTest {

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterEachKill() throws Exception {
        DatabaseSettings settings = new DatabaseSettings(
                folder.resolve("postgres"),
                Ports.free(),
                DatabaseSettings.Durability.DURABLE,
                "of the superuser",
                Map.of("donation", "of the app"));
        try (DatabaseServer server = new DatabaseServer(settings)) {
            AtomicInteger looks = new AtomicInteger();
            assertThat(server.killBackend("donation", looks::incrementAndGet))
                    .as("nobody is connected")
                    .isFalse();
            execute(server, "create table kept as select 42 as value");
            server.killAndStartAgain();
            assertThat(kept(server)).isEqualTo(1);

            execute(server, "insert into kept values (43)");
            try (Connection held = server.connect("donation")) {
                held.setAutoCommit(false);
                assertThat(held.isValid(5)).isTrue();
                assertThat(server.killBackend("donation", looks::incrementAndGet))
                        .isTrue();
                assertThat(held.isValid(5)).isFalse();
                assertThat(looks).hasValue(1);
            }
            assertThat(kept(server)).isEqualTo(2);
            server.killAndStartAgain();
            assertThat(kept(server)).isEqualTo(2);
        }
    }

    private static void execute(DatabaseServer server, String sql) throws Exception {
        try (Connection connection = server.connect("donation");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long kept(DatabaseServer server) throws Exception {
        try (Connection connection = server.connect("donation");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }
}
