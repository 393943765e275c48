// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careforall.benchmark.stripe.StripeSignature;

/** What {@code benchmarks/fuzz} starts beside a running house. */
public final class Fuzz {

    /** From so many requests to an operation on, a fifth of them must succeed. */
    private static final int ENOUGH = 40;

    /** From so many requests on, what was not seen is hardly chance. */
    private static final int TELLING = 8_000;

    /** In a run of so many, every operation is asked enough. */
    private static final int LARGE_RUN = 100_000;

    /** Their 404 says that there was no run yet, and no later request can bring that back. */
    private static final Set<String> BEFORE_ALL = Set.of(
            "GET /api/campaigns/totals/reconciliation",
            "GET /api/donations/reconciliation",
            "GET /api/payments/reconciliation");

    private Fuzz() {}

    /**
     * Base URL, administrator's address, data directory, requests, seed, the folder for findings' bodies, minutes at the most; {@code
     * ADMIN_PASSWORD} in the environment. Ends with 1 when there is a finding.
     */
    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(arguments[0]);
        int requests = Integer.parseInt(arguments[3]);
        long seed = Long.parseLong(arguments[4]);
        Http http = new Http(base);
        Api api = new Api(http);
        ApiDocument document = new ApiDocument(
                api.sent("GET", "/openapi?format=JSON", Map.of(), "").json());
        List<Operation> operations = document.operations();
        System.out.println(operations.size() + " operations, " + requests + " requests, seed " + seed);
        Plants plants = new Plants(Path.of(arguments[2]));
        People people = People.arrive(api, arguments[1], System.getenv("ADMIN_PASSWORD"));
        Judge judge = new Judge(document);
        Tally tally = new Tally(operations);
        Findings findings = new Findings(base, people, Path.of(arguments[5]));
        beforeAll(http, people, operations, judge, tally, findings);
        World world = World.prepare(api, people, plants, requests);
        System.out.println("prepared");
        new Fuzzer(
                        http,
                        world,
                        new Maker(world, new Samples(document)),
                        new StripeSignature(plants.secret("STRIPE_WEBHOOK_SECRET")),
                        operations,
                        seed,
                        judge,
                        tally,
                        findings)
                .run(
                        requests,
                        System.nanoTime()
                                + Duration.ofMinutes(Long.parseLong(arguments[6]))
                                        .toNanos());
        tally.print();
        if (tally.requests() < requests) {
            findings.add("the time was over after " + tally.requests() + " of " + requests + " requests", "");
        }
        tally.seldomSucceeded(ENOUGH).forEach(findings::seldom);
        if (requests >= TELLING) {
            tally.unseen()
                    .forEach((operation, statuses) -> statuses.forEach(status -> findings.add(
                            operation.name() + ": documented and not seen, though it was sought: " + status, "")));
        }
        if (requests >= LARGE_RUN) {
            tally.seldomAsked(ENOUGH)
                    .forEach(name -> findings.add(name + ": asked fewer than " + ENOUGH + " times", ""));
        }
        plants.setAsideByTheRun()
                .forEach((app, causes) -> causes.forEach(cause ->
                        findings.add("events set aside by " + app + ", which no request may cause: " + cause, "")));
        ServerLog.errors(Path.of(arguments[2])).forEach((kind, line) -> findings.add("the house's log: " + kind, line));
        findings.print();
        System.out.println("seed " + seed);
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static void beforeAll(
            Http http, People people, List<Operation> operations, Judge judge, Tally tally, Findings findings) {
        for (Operation operation : operations) {
            if (BEFORE_ALL.contains(operation.name())) {
                Call call = new Call(operation);
                Request request = new Request(
                        operation.method(),
                        operation.template(),
                        Map.of("Authorization", "Bearer " + people.admin().token()),
                        new byte[0]);
                Answer answer = http.send(request, true);
                tally.sought(operation, answer.status());
                judge.faults(call, answer).forEach(fault -> findings.add(call, fault, "before all", request, answer));
            }
        }
    }
}
