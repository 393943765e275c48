// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.careforall.benchmark.stripe.StripeSignature;

/**
 * What {@code benchmarks/webhooks} sends: as fast as its clients get answers (closed model).
 *
 * <p>{@code pledge URL EMAIL COUNT FILE [CAMPAIGNS]} gives, to so many new campaigns or to those whose ids are in a file, and writes the gifts' ids down; {@code authorize URL FILE} and
 * {@code capture URL FILE FROM COUNT} tell of their payments; {@code disorder URL FILE SEED} tells of both of each gift, 30 % of
 * them in the wrong order, 30 % of what is sent a repeat. Each prints requests per second.
 */
public final class Webhooks {

    private static final int CLIENTS = 24;
    private static final int CAMPAIGNS = 100;

    /** Of 100: so many gifts whose capture is told first, and so many messages that are repeats. */
    private static final int DISORDER = 30;

    private final Target target;

    private Webhooks(Target target) {
        this.target = target;
    }

    /** One request of one client. */
    private interface Send {
        Wire.Answer by(Wire wire);
    }

    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(arguments[1]);
        Webhooks webhooks = new Webhooks(new Target(base, new StripeSignature(System.getenv("STRIPE_WEBHOOK_SECRET"))));
        double perSecond =
                switch (arguments[0]) {
                    case "pledge" ->
                        webhooks.pledge(
                                webhooks.campaigns(
                                        arguments[2], arguments.length > 5 ? arguments[5] : String.valueOf(CAMPAIGNS)),
                                Integer.parseInt(arguments[3]),
                                Path.of(arguments[4]));
                    case "authorize" -> webhooks.send(webhooks.authorizations(ids(arguments[2])));
                    case "capture" -> {
                        int from = Integer.parseInt(arguments[3]);
                        yield webhooks.send(webhooks.captures(
                                ids(arguments[2]).subList(from, from + Integer.parseInt(arguments[4]))));
                    }
                    case "disorder" ->
                        webhooks.send(webhooks.disorder(ids(arguments[2]), new Random(Long.parseLong(arguments[3]))));
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        System.out.println(String.format(Locale.ROOT, "%.1f", perSecond));
    }

    private static List<String> ids(String file) throws IOException {
        return Files.readAllLines(Path.of(file));
    }

    /** New ones, or those whose ids are in a file. */
    private List<String> campaigns(String email, String countOrFile) throws IOException {
        if (Files.exists(Path.of(countOrFile))) {
            return ids(countOrFile);
        }
        try (Wire wire = new Wire(target.base())) {
            return target.campaigns(wire, email, System.getenv("ADMIN_PASSWORD"), Integer.parseInt(countOrFile));
        }
    }

    private double pledge(List<String> campaigns, int count, Path file) throws IOException, InterruptedException {
        ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
        List<Send> pledges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String campaign = campaigns.get(i % campaigns.size());
            pledges.add(wire -> {
                Wire.Answer answer = target.pledge(wire, campaign);
                ids.add(target.id(answer));
                return answer;
            });
        }
        double perSecond = send(pledges);
        Files.write(file, ids);
        return perSecond;
    }

    private List<Send> authorizations(List<String> gifts) {
        return gifts.stream()
                .<Send>map(gift -> wire -> target.authorized(wire, gift))
                .toList();
    }

    private List<Send> captures(List<String> gifts) {
        return gifts.stream()
                .<Send>map(gift -> wire -> target.captured(wire, gift))
                .toList();
    }

    private List<Send> disorder(List<String> gifts, Random random) {
        List<Send> all = new ArrayList<>();
        for (String gift : gifts) {
            List<Send> both = new ArrayList<>(
                    List.of(wire -> target.authorized(wire, gift), wire -> target.captured(wire, gift)));
            if (random.nextInt(100) < DISORDER) {
                Collections.reverse(both);
            }
            all.addAll(both);
        }
        // a repeat comes a while after what it repeats: some clients are still at the first
        int repeats = all.size() * DISORDER / (100 - DISORDER);
        for (int i = 0; i < repeats; i++) {
            int which = random.nextInt(all.size());
            all.add(Math.min(all.size(), which + 1 + random.nextInt(200)), all.get(which));
        }
        return all;
    }

    /** Sends each once; whatever is not answered with success ends the run. */
    private double send(List<Send> all) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<String> wrong = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(() -> work(all, next, wrong), "client");
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (wrong.get() != null) {
            throw new IllegalStateException(wrong.get());
        }
        System.err.println(all.size() + " requests");
        return all.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private void work(List<Send> all, AtomicInteger next, AtomicReference<String> wrong) {
        try (Wire wire = new Wire(target.base())) {
            for (int i = next.getAndIncrement(); i < all.size() && wrong.get() == null; i = next.getAndIncrement()) {
                Wire.Answer answer = all.get(i).by(wire);
                if (!answer.isSuccess()) {
                    wrong.set(answer.toString());
                }
            }
        }
    }
}
