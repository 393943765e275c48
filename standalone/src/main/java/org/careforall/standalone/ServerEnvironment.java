// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment that Liberty gets on top of this process's own: where the other parts are, and the secrets.
 *
 * @param settings the installation's secrets, and what the person who starts has set
 * @param addresses where the API and the sandbox answer
 */
public record ServerEnvironment(Settings settings, Addresses addresses) {

    /** The broker's one account. */
    public static final String BROKER_USER = "careforall";
    /** The first administrator, where nobody named another. */
    public static final String ADMIN_EMAIL = "admin@careforall.local";

    /** The variables' names and values; the ports are those that the server reaches the parts by. */
    public Map<String, String> variables(int databasePort, int brokerPort, int smtpPort) {
        Map<String, String> variables = new HashMap<>();
        settings.secrets().forEach(name -> variables.put(name, settings.secret(name)));
        // the superuser's is the launcher's own
        variables.remove("POSTGRES_PASSWORD");
        variables.put("HTTP_HOST", settings.given("HTTP_HOST").orElse("localhost"));
        variables.put("HTTP_PORT", Integer.toString(addresses.local().getPort()));
        variables.put("PUBLIC_URL", addresses.published().toString());
        variables.put("JWKS_URL", settings.given("JWKS_URL").orElse(addresses.local() + "/api/users/jwks"));
        variables.put("DB_HOST", "localhost");
        variables.put("DB_PORT", Integer.toString(databasePort));
        for (String app : EmbeddedDatabase.APPS) {
            String prefix = app.toUpperCase(java.util.Locale.ROOT);
            variables.put(prefix + "_DB_NAME", AppDatabases.name(app));
            variables.put(prefix + "_DB_USER", AppDatabases.name(app));
        }
        variables.put("BROKER_HOST", "localhost");
        variables.put("BROKER_PORT", Integer.toString(brokerPort));
        variables.put("BROKER_USER", BROKER_USER);
        variables.put("ADMIN_EMAIL", settings.given("ADMIN_EMAIL").orElse(ADMIN_EMAIL));
        if (settings.given("STRIPE_SECRET_KEY").isEmpty()
                && settings.given("STRIPE_API_BASE").isEmpty()) {
            variables.put("STRIPE_API_BASE", addresses.sandbox().toString());
        }
        if (settings.given("SMTP_HOST").isEmpty()) {
            variables.put("SMTP_HOST", "localhost");
            variables.put("SMTP_PORT", Integer.toString(smtpPort));
        }
        return variables;
    }
}
