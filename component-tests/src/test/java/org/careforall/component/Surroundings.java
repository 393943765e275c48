// SPDX-License-Identifier: Apache-2.0
package org.careforall.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.standalone.EmbeddedBroker;
import org.careforall.standalone.EmbeddedDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the managed Liberty needs before Arquillian starts it: PostgreSQL, a broker, and a server directory made from the
 * house's own configuration. Only the web application's element is left out, because Arquillian deploys it.
 */
public final class Surroundings implements LauncherSessionListener {

    private static final Path LIBERTY = Path.of("..", "liberty-config", "target", "usr");
    private static final Path USR = Path.of("target", "usr");

    private EmbeddedDatabase database;
    private EmbeddedBroker broker;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        database = EmbeddedDatabase.forTests("donation");
        broker = EmbeddedBroker.forTests();
        try {
            layServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        broker.close();
        database.close();
    }

    private void layServer() throws IOException {
        copy(LIBERTY.resolve("shared"), USR.resolve("shared"));
        Path app = USR.resolve("shared/config/apps/donation.xml");
        Files.writeString(app, Files.readString(app).replaceFirst("(?s)<webApplication.*?/>", ""));
        Path server = Files.createDirectories(USR.resolve("servers/component"));
        Files.writeString(server.resolve("server.xml"), """
                <server description="CareForAll: one app under test">
                  <featureManager><feature>localConnector-1.0</feature></featureManager>
                  <include location="${shared.config.dir}/shared/"/>
                  <include location="${shared.config.dir}/apps/donation.xml"/>
                  <!-- Arquillian deploys by editing this file -->
                  <config updateTrigger="polled" monitorInterval="500ms" onConflict="MERGE"/>
                </server>
                """);
        Files.writeString(
                server.resolve("server.env"),
                environment().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private Map<String, String> environment() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HTTP_PORT", "19180");
        variables.put("HTTP_HOST", "localhost");
        variables.put("DB_HOST", "localhost");
        variables.put("DB_PORT", Integer.toString(database.port()));
        variables.put("DONATION_DB_USER", database.user("donation"));
        variables.put("DONATION_DB_PASSWORD", database.password("donation"));
        variables.put("BROKER_HOST", "localhost");
        variables.put("BROKER_PORT", Integer.toString(broker.port()));
        variables.put("BROKER_USER", broker.user());
        variables.put("BROKER_PASSWORD", broker.password());
        variables.put("KEYSTORE_PASSWORD", "only-for-this-test");
        variables.put("HISTORY_TOKEN_KEY", key);
        variables.put("DONOR_KEY", key);
        variables.put("LOG_SIGNING_KEY", key);
        return variables;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
