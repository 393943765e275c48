// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.donation.timeline.entity.NotReached;
import org.careforall.donation.timeline.entity.TimelineItem;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.client.OtherApp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks payment-app and notification-app what they know of a donation. What does not answer is named, never an error. */
@ApplicationScoped
public class AskOthers {

    private static final int MOST_PAGES = 10;
    private static final String PAYMENTS = "payments";

    private OtherApp payments;
    private OtherApp notifications;

    /** For CDI's proxies. */
    protected AskOthers() {}

    /** Made by CDI. */
    @Inject
    public AskOthers(
            @ConfigProperty(name = "payments.url", defaultValue = "http://localhost:9080") String payments,
            @ConfigProperty(name = "notifications.url", defaultValue = "http://localhost:9080") String notifications,
            @ConfigProperty(name = "timeline.patience", defaultValue = "PT2S") Duration patience) {
        this.payments = new OtherApp(payments, patience);
        this.notifications = new OtherApp(notifications, patience);
    }

    /** Adds what they say to the items, and what they do not to the list of what is missing. */
    void about(UUID donation, String authorization, List<TimelineItem> items, List<NotReached> missing) {
        ask(PAYMENTS, items, missing, () -> ofPayment(payments.get("/api/payments/" + donation, authorization)));
        ask("refund requests", items, missing, () -> {
            String path = "/api/payments/" + donation + "/refund-requests";
            return listed(payments, path, authorization, PAYMENTS, "refund-request", "createdAt");
        });
        ask("webhooks", items, missing, () -> {
            String path = "/api/payments/webhooks/events?limit=100&donationId=" + donation;
            return listed(payments, path, authorization, PAYMENTS, "webhook", "receivedAt");
        });
        ask("notifications", items, missing, () -> {
            String path = "/api/notifications/about/" + donation + "?limit=100";
            return listed(notifications, path, authorization, "notifications", "notification", "createdAt");
        });
    }

    private interface Question {
        List<TimelineItem> ask() throws NotReachedException;
    }

    private static void ask(String source, List<TimelineItem> items, List<NotReached> missing, Question question) {
        try {
            items.addAll(question.ask());
        } catch (NotReachedException e) {
            missing.add(new NotReached(source, e.getMessage()));
        }
    }

    private static List<TimelineItem> ofPayment(Map<String, Object> payment) throws NotReachedException {
        List<TimelineItem> items = new ArrayList<>();
        for (Map<String, Object> attempt : objects(payment, "attempts")) {
            items.add(new TimelineItem(begun(attempt), PAYMENTS, "attempt", attempt));
        }
        for (Map<String, Object> refund : objects(payment, "refunds")) {
            items.add(new TimelineItem(moment(refund, "createdAt"), PAYMENTS, "refund", refund));
        }
        for (Map<String, Object> dispute : objects(payment, "disputes")) {
            items.add(new TimelineItem(moment(dispute, "toldAt"), PAYMENTS, "dispute", dispute));
        }
        return items;
    }

    /** An attempt's id is a UUIDv7: its first 48 bits are the milliseconds at which it began (RFC 9562, section 5.7). */
    private static Instant begun(Map<String, Object> attempt) throws NotReachedException {
        try {
            return Instant.ofEpochMilli(
                    UUID.fromString(String.valueOf(attempt.get("id"))).getMostSignificantBits() >>> 16);
        } catch (IllegalArgumentException e) {
            throw new NotReachedException("answered an attempt without an id", e);
        }
    }

    private static List<TimelineItem> listed(
            OtherApp app, String path, String authorization, String source, String kind, String time)
            throws NotReachedException {
        List<TimelineItem> items = new ArrayList<>();
        String page = path;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Map<String, Object> answer = app.get(page, authorization);
            for (Map<String, Object> one : objects(answer, "items")) {
                items.add(new TimelineItem(moment(one, time), source, kind, one));
            }
            if (answer.get("next") == null) {
                return items;
            }
            page = path + "&after=" + URLEncoder.encode(String.valueOf(answer.get("next")), StandardCharsets.UTF_8);
        }
        throw new NotReachedException("more than " + MOST_PAGES + " pages");
    }

    private static Instant moment(Map<String, Object> object, String field) throws NotReachedException {
        try {
            return Instant.parse(String.valueOf(object.get(field)));
        } catch (DateTimeException e) {
            throw new NotReachedException("answered something without " + field, e);
        }
    }

    private static List<Map<String, Object>> objects(Map<String, Object> answer, String field)
            throws NotReachedException {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (!(answer.get(field) instanceof List<?> list)) {
            throw new NotReachedException("answered something without " + field);
        }
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> map)) {
                throw new NotReachedException("answered something else than objects in " + field);
            }
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((name, value) -> object.put(String.valueOf(name), value));
            objects.add(object);
        }
        return objects;
    }
}
