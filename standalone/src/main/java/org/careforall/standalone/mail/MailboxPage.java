// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.careforall.sandbox.http.PromptServer;

/** {@code /} lists the mails, {@code /mails/7} shows one, {@code /messages} is the list as JSON. */
final class MailboxPage implements AutoCloseable {

    // whatever a mail contains, no script runs and nothing is loaded
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    private static final String MAILS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Mailbox mailbox;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final String host;

    MailboxPage(Mailbox mailbox, String host, int port) throws IOException {
        this.mailbox = mailbox;
        this.host = host;
        this.server = PromptServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    URI url() {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!"GET".equals(exchange.getRequestMethod())) {
                send(exchange, 405, "text/plain", "only GET");
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", MailboxHtml.list(mailbox.all()));
            } else if (path.equals("/messages")) {
                send(exchange, 200, "application/json", json(mailbox.all()));
            } else {
                one(exchange, path);
            }
        }
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        Optional<Mail> mail = path.matches("/mails/[0-9]{1,18}(/html)?")
                ? mailbox.byId(Long.parseLong(path.split("/")[2]))
                : Optional.empty();
        if (mail.isEmpty()) {
            send(exchange, 404, "text/plain", "no such mail");
        } else if (path.endsWith("/html")) {
            exchange.getResponseHeaders().set("Content-Security-Policy", MAILS_POLICY);
            send(exchange, 200, "text/html", mail.get().html());
        } else {
            send(exchange, 200, "text/html", MailboxHtml.one(mail.get()));
        }
    }

    private String json(List<Mail> mails) throws IOException {
        ArrayNode array = json.createArrayNode();
        for (Mail mail : mails) {
            var node = array.addObject();
            node.put("id", mail.id()).put("from", mail.from());
            mail.to().forEach(node.putArray("to")::add);
            node.put("subject", mail.subject())
                    .put("receivedAt", mail.receivedAt().toString());
            node.put("text", mail.text()).put("html", mail.html());
        }
        return json.writeValueAsString(array);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().putIfAbsent("Content-Security-Policy", List.of(POLICY));
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
