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

    /** Nothing is consumed there, so that nothing set aside can take effect. */
    private static final Set<String> NEVER_SUCCEED = Set.of("POST /api/users/set-aside/{id}/replay");

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
        World world = World.prepare(api, people, plants, requests);
        System.out.println("prepared");
        Tally tally = new Tally(operations);
        Findings findings = new Findings(base, people, Path.of(arguments[5]));
        new Fuzzer(
                        http,
                        world,
                        new Maker(world, new Samples(document)),
                        new StripeSignature(plants.secret("STRIPE_WEBHOOK_SECRET")),
                        operations,
                        seed,
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
        tally.seldomSucceeded(ENOUGH).stream()
                .filter(name -> !NEVER_SUCCEED.contains(name))
                .forEach(findings::seldom);
        plants.setAsideByTheRun()
                .forEach((app, causes) -> causes.forEach(cause ->
                        findings.add("events set aside by " + app + ", which no request may cause: " + cause, "")));
        findings.print();
        System.out.println("seed " + seed);
        System.exit(findings.isEmpty() ? 0 : 1);
    }
}
