// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.net.URI;
import java.util.Set;

/**
 * Where an installation answers.
 *
 * @param listen the host that API, sandbox and mailbox listen on, as {@code localhost} or {@code 0.0.0.0}
 * @param local the API's base URL, as this machine reaches it
 * @param published the API's base URL, as its callers reach it ({@code PUBLIC_URL})
 * @param sandbox the sandbox's base URL
 * @param mailbox the mailbox's page
 */
public record Addresses(String listen, URI local, URI published, URI sandbox, URI mailbox) {

    private static final Set<String> EVERYWHERE = Set.of("*", "0.0.0.0", "::");

    static Addresses of(Settings settings, int port) {
        String host = settings.given("HTTP_HOST").orElse("localhost");
        boolean everywhere = EVERYWHERE.contains(host);
        String reached = everywhere ? "localhost" : host;
        URI local = http(reached, port);
        return new Addresses(
                everywhere ? "0.0.0.0" : host,
                local,
                settings.given("PUBLIC_URL").map(URI::create).orElse(local),
                http(reached, port + 1),
                http(reached, port + 2));
    }

    private static URI http(String host, int port) {
        return URI.create("http://" + host + ":" + port);
    }

    /** @throws StartRefused when one of the three ports is taken */
    void requireFree() {
        for (URI address : new URI[] {local, sandbox, mailbox}) {
            if (!Ports.isFree(address.getPort())) {
                throw new StartRefused("port " + address.getPort() + " is in use: choose others with --port (three in a"
                        + " row, from " + local.getPort() + " now)");
            }
        }
    }
}
