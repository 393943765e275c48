// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeks the documented statuses that the drawn requests did not meet: a status that is rare by chance is found so, and one
 * that no request leads to is left over.
 */
final class Seeker {

    /** Sent at the same moment: some statuses need two requests that meet. */
    private static final int AT_ONCE = 8;

    private static final int ROUNDS = 12;

    /** What leads to a status. */
    private static final Map<Integer, List<Twist>> LEADS = Map.of(
            401, List.of(Twist.ODD_TOKEN, Twist.NO_TOKEN),
            403, List.of(Twist.OTHER_PERSON, Twist.WRONG_STATE),
            404, List.of(Twist.UNKNOWN_ID, Twist.ODD_HEADER, Twist.OTHER_PERSON, Twist.WRONG_STATE),
            409, List.of(Twist.WRONG_STATE),
            413, List.of(Twist.LARGE),
            415, List.of(Twist.MEDIA_TYPE, Twist.ENCODING),
            422, List.of(Twist.FIELD, Twist.EXTRA, Twist.ODD_QUERY, Twist.WRONG_STATE),
            429, List.of(Twist.WRONG_STATE));

    private final Fuzzer fuzzer;
    private final Maker maker;
    private final Twister twister;
    private final Tally tally;
    private final Findings findings;
    private final long seed;

    Seeker(Fuzzer fuzzer, Maker maker, Twister twister, Tally tally, Findings findings, long seed) {
        this.fuzzer = fuzzer;
        this.maker = maker;
        this.twister = twister;
        this.tally = tally;
        this.findings = findings;
        this.seed = seed;
    }

    /** @param end by the nano clock: what is not begun then is left out */
    void seek(long end) throws InterruptedException {
        for (Map.Entry<Operation, List<Integer>> unseen : tally.unseen().entrySet()) {
            for (int status : unseen.getValue()) {
                for (int round = 0;
                        round < ROUNDS && !tally.saw(unseen.getKey(), status) && System.nanoTime() - end < 0;
                        round++) {
                    together(unseen.getKey(), status, round);
                }
            }
        }
    }

    private void together(Operation operation, int status, int round) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Random random = new Random((seed * 1_000_003 + status) * 1_000_003 + round * AT_ONCE + i);
            Thread client = new Thread(() -> one(operation, status, random), "seeker " + i);
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private void one(Operation operation, int status, Random random) {
        try {
            Call call = maker.make(operation, random, status < 400);
            String how = "seeking " + status;
            switch (status) {
                case 304 -> call.header("If-None-Match", fuzzer.sent(call).header("ETag"));
                case 412 -> call.header("If-Match", "\"v999\"");
                case 428 -> call.headers().remove("If-Match");
                case 400 -> call.header("Accept", "application/json;q=abc");
                case 406 -> call.header("Accept", "text/x-nothing");
                default -> {
                    List<Twist> twists = new ArrayList<>(LEADS.getOrDefault(status, List.of()));
                    // an operation that is open to all may have more for some
                    twists.removeIf(twist -> twist != Twist.OTHER_PERSON
                            && !twister.possible(operation).contains(twist));
                    if (!twists.isEmpty()) {
                        Twist twist = Maker.pick(twists, random);
                        twister.twist(call, twist, random);
                        how += " by " + twist;
                    }
                }
            }
            tally.sought(operation, fuzzer.judged(call, how).status());
        } catch (RuntimeException e) {
            findings.add(operation.name() + ": could not be prepared", e.toString());
        }
    }
}
