// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** Answers as donation-app does, over real HTTP; what it says of a campaign may depend on how often it was asked. */
final class LedgerOnPaper implements AutoCloseable {

    private final Map<UUID, IntFunction<String>> balances = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> asked = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int refusal;

    LedgerOnPaper() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/donations/ledger", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Says so from now on: captured, refunded. */
    void says(UUID campaign, IntFunction<long[]> figures) {
        balances.put(campaign, times -> {
            long[] money = figures.apply(times);
            return """
                    {"campaignId": "%s", "currency": "USD", "captured": %d, "refunded": %d, "raised": %d,
                     "transactions": 2, "balanced": true}""".formatted(campaign, money[0], money[1], money[0] - money[1]);
        });
    }

    void refuses(int status) {
        refusal = status;
    }

    List<String> tokens() {
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        UUID campaign = UUID.fromString(exchange.getRequestURI().getQuery().replace("campaignId=", ""));
        IntFunction<String> balance = balances.get(campaign);
        int status = refusal > 0 ? refusal : balance == null ? 422 : 200;
        String body = status == 200 ? balance.apply(asked.merge(campaign, 1, Integer::sum)) : "{}";
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
