// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a person is told when everything is ready; the administrator's password only the first time. */
final class Greeting {

    private final PrintStream out;
    private final AllInOne house;
    private final Path shown;

    Greeting(PrintStream out, AllInOne house, DataDirectory data) {
        this.out = out;
        this.house = house;
        this.shown = data.resolve("greeted");
    }

    void print(double seconds) {
        Addresses at = house.addresses();
        out.printf(Locale.ROOT, "%nCareForAll is ready after %.1f s.%n%n", seconds);
        line("API", at.published() + "/api");
        line("API docs", at.published() + "/openapi/ui/");
        line("Health", at.published() + "/health");
        line("Metrics", at.published() + "/metrics");
        line("Sandbox", house.sandbox().isPresent() ? at.sandbox() + "/" : "none: payments go to Stripe");
        line("Mailbox", house.mail().map(mail -> mail.url().toString()).orElse("none: mail goes to SMTP_HOST"));
        administrator();
        out.println();
        out.println("Ctrl-C stops everything.");
        out.flush();
    }

    private void administrator() {
        if (Files.exists(shown)) {
            return;
        }
        Settings settings = house.settings();
        out.println();
        line("Administrator", settings.given("ADMIN_EMAIL").orElse(ServerEnvironment.ADMIN_EMAIL));
        line(
                "Password",
                settings.given("ADMIN_PASSWORD").isPresent()
                        ? "as given in ADMIN_PASSWORD"
                        : settings.secret("ADMIN_PASSWORD") + "   (shown this once)");
        try {
            Files.createFile(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String name, String value) {
        out.printf("  %-14s %s%n", name, value);
    }
}
