// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.careforall.benchmark.report.Results;
import org.careforall.benchmark.stripe.StripeSignature;

/** What {@code benchmarks/load} starts beside a running house. */
public final class Load {

    private static final int CLIENTS = 16;
    private static final Results RESULTS = new Results("load");

    private Load() {}

    /**
     * Base URL, administrator's address, seconds a measurement, data directory and process id of the launcher, and if the
     * usual ones are not meant, rates of requests and rates of settled donations, with commas between; {@code ADMIN_PASSWORD} and {@code STRIPE_WEBHOOK_SECRET} in the environment.
     */
    public static void main(String[] arguments) throws InterruptedException {
        URI base = URI.create(arguments[0]);
        double seconds = Double.parseDouble(arguments[2]);
        Target target = new Target(base, new StripeSignature(System.getenv("STRIPE_WEBHOOK_SECRET")));
        List<String> campaigns;
        try (Wire wire = new Wire(base)) {
            campaigns = target.campaigns(wire, arguments[1], System.getenv("ADMIN_PASSWORD"), 120);
        }
        List<String> given = campaigns.subList(0, 100);
        List<String> watched = campaigns.subList(100, 120);
        Cpu cpu = new Cpu(Path.of(arguments[3]), Long.parseLong(arguments[4]));
        // The JVM's second compiler starts on what ran ten thousand times, and gets little of busy cores.
        System.out.println("warming up for four minutes …");
        new Pace(1000, 60, CLIENTS).run(() -> new Mixed(target, given));
        new Pace(200, 140, CLIENTS).run(() -> new Settled(target, given));

        System.out.println(Latencies.head());
        for (double rate : rates(arguments, 5, "500,1000,1500,3000")) {
            cpu.awaitQuiet();
            String name = "requests, 10 % writes, " + (int) rate + " offered";
            Latencies requests = measure(cpu, name, rate, seconds, () -> new Mixed(target, given));
            boolean goal = rate == 3000;
            RESULTS.add(name, requests.rate(), "/s", goal ? ">=3000" : "-");
            RESULTS.add(name + ", p99", requests.percentile(0.99), "ms", goal ? "<=50" : "-");
            RESULTS.add(name + ", errors", requests.errors(), "", "<=0");
        }
        for (double rate : rates(arguments, 6, "50,100,200,300,600")) {
            cpu.awaitQuiet();
            Lags lags = new Lags(target, watched);
            String name = "settled donations, " + (int) rate + " offered";
            Latencies gifts = measure(cpu, name, rate, seconds, () -> new Settled(target, given));
            Latencies late = lags.end();
            System.out.println(late.row("  totals' lag beside it", Double.NaN));
            int drained = cpu.awaitQuiet();
            System.out.println("      until all is quiet: " + drained + " s");
            boolean goal = rate == 600;
            RESULTS.add(name, gifts.rate(), "/s", goal ? ">=600" : "-");
            RESULTS.add(name + ", totals' lag, p99", late.percentile(0.99), "ms", goal ? "<=250" : "-");
            RESULTS.add(name + ", errors", (double) gifts.errors() + late.errors(), "", "<=0");
            RESULTS.add(name + ", all consumers and mails done after", drained, "s", "-");
        }
    }

    private static double[] rates(String[] arguments, int index, String otherwise) {
        String rates = arguments.length > index ? arguments[index] : otherwise;
        return Stream.of(rates.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Latencies measure(Cpu cpu, String name, double rate, double seconds, Supplier<Pace.Work> client)
            throws InterruptedException {
        Map<String, Long> before = cpu.now();
        Latencies latencies = new Pace(rate, seconds, CLIENTS).run(client);
        System.out.println(latencies.row(name, rate));
        System.out.println("      CPU each, µs: " + cpu.perRequest(before, latencies.count()));
        return latencies;
    }
}
