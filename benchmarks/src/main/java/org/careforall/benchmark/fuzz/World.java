// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What there is in the house when the requests begin.
 *
 * @param campaign takes gifts, and has some
 * @param refunding a campaign whose gifts are given back
 * @param guests gifts of guests, paid
 * @param donors gifts of the donor, paid
 * @param open gifts of guests, not paid
 * @param planted what waits in the databases, by app; under {@code mail}, {@code hold}, {@code dropped}: mails, holds,
 *     webhooks without a body
 * @param secrets of links that verify addresses
 * @param links to receipts and years, as paths
 * @param cursors the next page of each list, by operation, as answers bring them
 */
record World(
        Api api,
        People people,
        Stock stock,
        String campaign,
        String refunding,
        List<Gifts.Gift> guests,
        List<Gifts.Gift> donors,
        List<Gifts.Gift> open,
        Map<String, OneShots<UUID>> planted,
        List<String> secrets,
        List<String> notices,
        List<String> events,
        List<String> links,
        Map<String, String> cursors) {

    private static final Pattern SECRET = Pattern.compile("/email-verification/([A-Za-z0-9_-]+)");
    private static final Pattern RECEIPT = Pattern.compile("\"link\":\"[^\"]*/receipts/([^\"]+)\"");

    /** @param requests how many will be sent: so much is made */
    static World prepare(Api api, People people, Plants plants, int requests) throws SQLException {
        int some = Math.max(8, Math.min(30, requests / 250));
        String campaign = new Stock(api, people, "").ownersActive();
        Stock stock = new Stock(api, people, campaign);
        Gifts gifts = new Gifts(api, people, campaign);
        List<Gifts.Gift> guests = gifts.paid(some, true);
        List<Gifts.Gift> donors = gifts.paid(some, false);
        List<String> unfit = new ArrayList<>();
        for (int i = 0; i < Math.max(8, Math.min(300, requests / 300)); i++) {
            unfit.add(stock.suspense.take(new Random(i), true));
        }
        unfit.forEach(stock.suspense::add);
        String refunding = stock.cancelled.take(new Random(0), true);
        api.post("/api/campaigns/" + refunding + "/refund-all", people.admin(), "{\"reason\": \"It can not go on.\"}");
        api.post("/api/campaigns/totals/reconciliation", people.admin(), "");
        Map<String, OneShots<UUID>> planted = new HashMap<>();
        for (String app : List.of("user", "campaign", "donation", "payment", "notification")) {
            planted.put(app, shots(plants.setAside(app, requests / 150 + 20)));
        }
        planted.put("hold", shots(plants.holds(requests / 150 + 20)));
        planted.put("mail", shots(plants.failedMails(requests / 150 + 20)));
        Gifts.await(() -> !notices(api, people).isEmpty());
        Gifts.await(() -> !links(api, people).isEmpty());
        List<String> events = ids(api.get("/api/payments/webhooks/events?limit=100", people.admin()));
        planted.put("dropped", shots(plants.droppedWebhooks(8)));
        List<Gifts.Gift> open = gifts.pledged(some, true);
        claim(api, people, open.get(0));
        return new World(
                api,
                people,
                stock,
                campaign,
                refunding,
                guests,
                donors,
                open,
                planted,
                secrets(api),
                notices(api, people),
                events,
                links(api, people),
                new ConcurrentHashMap<>());
    }

    /** The first gift becomes the donor's before another can claim it; for that, their address must be verified. */
    private static void claim(Api api, People people, Gifts.Gift gift) {
        Gifts.await(() -> {
            for (String secret : secrets(api)) {
                api.sent(
                        "POST",
                        "/api/users/email-verification/" + secret,
                        Map.of("Accept", "application/json", "Content-Type", "application/json"),
                        "{\"password\": \"" + People.PASSWORD + "\"}");
            }
            return api.get("/api/users/me", people.donor())
                    .path("emailVerified")
                    .asBoolean();
        });
        // a token that says so
        people.donor().newRefreshToken();
        api.post("/api/donations/claim", people.donor(), "{\"historyToken\": \"" + gift.historyToken() + "\"}");
    }

    private static OneShots<UUID> shots(List<UUID> ids) {
        OneShots<UUID> shots = new OneShots<>(UUID::randomUUID);
        ids.forEach(shots::add);
        return shots;
    }

    private static List<String> notices(Api api, People people) {
        return ids(api.get("/api/notifications?limit=100", people.donor()));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    /** What stands behind {@code /receipts/} in the links of the donor's receipts and year. */
    private static List<String> links(Api api, People people) {
        List<String> links = new ArrayList<>(found(
                RECEIPT,
                api.get("/api/donations/receipts?limit=100", people.donor()).toString()));
        if (!links.isEmpty()) {
            String year = Year.now(ZoneOffset.UTC) + "-01";
            links.addAll(found(
                    RECEIPT,
                    api.get("/api/donations/receipts/yearly?from=" + year, people.donor())
                            .toString()));
        }
        return links;
    }

    private static List<String> secrets(Api api) {
        List<String> secrets = new ArrayList<>();
        Gifts.await(() -> secrets.addAll(found(SECRET, mails(api).toString())));
        return secrets;
    }

    /** The secret of the link that somebody was mailed who has just registered. */
    static String secretOf(Api api, String email) {
        List<String> secrets = new ArrayList<>();
        Gifts.await(() -> secrets.addAll(StreamSupport.stream(mails(api).spliterator(), false)
                .filter(mail -> mail.path("to").toString().contains(email))
                .flatMap(mail -> found(SECRET, mail.toString()).stream())
                .toList()));
        return secrets.get(0);
    }

    /** The mailbox, whose page listens two ports above the house's. */
    private static JsonNode mails(Api api) {
        URI base = api.http().base();
        URI mailbox = URI.create("http://" + base.getHost() + ":" + (base.getPort() + 2));
        return new Api(new Http(mailbox)).sent("GET", "/messages", Map.of(), "").json();
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
