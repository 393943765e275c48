// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.careforall.benchmark.stripe.StripeSignature;

/** Sends the requests, with a few clients, and has each answer judged. */
final class Fuzzer {

    private static final int CLIENTS = 8;

    /** Of 100: so many requests that should succeed. */
    private static final int VALID = 38;

    private static final int WEIGHT = 10;

    /** They work for long, or leave much behind: asked a tenth as often. */
    private static final Set<String> HEAVY = Set.of(
            "POST /api/users/keys/rotate",
            "POST /api/payments/reconciliation",
            "POST /api/donations/reconciliation",
            "POST /api/campaigns/totals/reconciliation",
            "POST /api/campaigns/totals/rebuild",
            "GET /api/donations/log/export");

    private final Http http;
    private final World world;
    private final Maker maker;
    private final Twister twister;
    private final Seeker seeker;
    private final StripeSignature stripe;
    private final Tally tally;
    private final Findings findings;
    private final Judge judge;
    private final List<Operation> schedule = new ArrayList<>();
    private final long seed;

    Fuzzer(
            Http http,
            World world,
            Maker maker,
            StripeSignature stripe,
            List<Operation> operations,
            long seed,
            Judge judge,
            Tally tally,
            Findings findings) {
        this.http = http;
        this.world = world;
        this.maker = maker;
        this.twister = new Twister(world);
        this.stripe = stripe;
        this.tally = tally;
        this.findings = findings;
        this.seed = seed;
        this.judge = judge;
        this.seeker = new Seeker(this, maker, twister, tally, findings, seed);
        for (Operation operation : operations) {
            schedule.addAll(Collections.nCopies(HEAVY.contains(operation.name()) ? 1 : WEIGHT, operation));
        }
        Collections.shuffle(schedule, new Random(seed));
    }

    /** @param end by the nano clock: what is not begun then is left out */
    void run(int requests, long end) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> work(next, requests, end), "client " + i);
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        System.out.println("seeking what was documented and not seen …");
        seeker.seek(end);
    }

    private void work(AtomicInteger next, int requests, long end) {
        for (int number = next.getAndIncrement();
                number < requests && System.nanoTime() - end < 0;
                number = next.getAndIncrement()) {
            if (number > 0 && number % Math.max(1, requests / 10) == 0) {
                System.out.println(number + " requests …");
            }
            Operation operation = schedule.get(number % schedule.size());
            try {
                one(operation, new Random(seed * 1_000_003 + number));
            } catch (RuntimeException e) {
                findings.add(operation.name() + ": could not be prepared", e.toString());
            }
        }
    }

    private void one(Operation operation, Random random) {
        boolean valid = random.nextInt(100) < VALID;
        Call call = maker.make(operation, random, valid);
        String twists = valid ? "valid" : twisted(call, random);
        long begin = System.nanoTime();
        Answer answer = judged(call, twists);
        tally.add(operation, answer, System.nanoTime() - begin);
        if (valid && !answer.isSuccess()) {
            findings.refused(call, call.request(stripe), answer);
        }
        if (answer.isSuccess() && valid && answer.mediaType().equals("application/json")) {
            String cursor = answer.json().path("next").asText("");
            if (!cursor.isEmpty() && !cursor.equals("null")) {
                world.cursors().put(operation.name(), cursor);
            }
        }
    }

    Answer sent(Call call) {
        return http.send(call.request(stripe), !call.operation().streams());
    }

    /** Sent, and what is wrong with the answer noted. */
    Answer judged(Call call, String twists) {
        Request request = call.request(stripe);
        Answer answer = http.send(request, !call.operation().streams());
        for (String fault : judge.faults(call, answer)) {
            findings.add(call, fault, twists, request, answer);
        }
        return answer;
    }

    /** One thing wrong; sometimes two. */
    private String twisted(Call call, Random random) {
        Twist first = twister.draw(call.operation(), random);
        twister.twist(call, first, random);
        if (random.nextInt(6) > 0) {
            return first.name();
        }
        Twist second = twister.draw(call.operation(), random);
        if (call.json() == null || call.json().isContainerNode()) {
            twister.twist(call, second, random);
        }
        return first + " and " + second;
    }
}
