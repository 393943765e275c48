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

    /** The argument from which on the server is warm. */
    private static final int WARM = 7;

    private static final long GIFT = 1000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Results results;
    private final String prefix;
    private final double seconds;
    private final Target target;
    private final Cpu cpu;
    private final List<String> given;
    private final List<String> watched;
    private final Totals totals;

    private Load(String benchmark, String prefix, double seconds, Target target, Cpu cpu, List<String> campaigns) {
        this.results = new Results(benchmark);
        this.prefix = prefix;
        this.seconds = seconds;
        this.target = target;
        this.cpu = cpu;
        this.given = campaigns.subList(0, 100);
        this.watched = campaigns.subList(100, 120);
        this.totals = new Totals(target, campaigns);
    }

    /**
     * Base URL, administrator's address, seconds a measurement, data directory and process id of the launcher, rates of
     * requests and rates of settled donations, with commas between; and, if the server is warm, the benchmark that the
     * figures are of and what their names begin with. {@code ADMIN_PASSWORD} and {@code STRIPE_WEBHOOK_SECRET} in the
     * environment.
     */
    public static void main(String[] arguments) throws InterruptedException {
        URI base = URI.create(arguments[0]);
        Target target = new Target(base, new StripeSignature(System.getenv("STRIPE_WEBHOOK_SECRET")));
        List<String> campaigns;
        try (Wire wire = new Wire(base)) {
            campaigns = target.campaigns(wire, arguments[1], System.getenv("ADMIN_PASSWORD"), 120);
        }
        Cpu cpu = new Cpu(Path.of(arguments[3]), Long.parseLong(arguments[4]));
        boolean warm = arguments.length > WARM;
        Load load = new Load(
                warm ? arguments[WARM] : "load",
                warm ? arguments[WARM + 1] : "",
                Double.parseDouble(arguments[2]),
                target,
                cpu,
                campaigns);
        if (!warm) {
            load.warmUp();
        }
        System.out.println(Latencies.head());
        for (double rate : rates(arguments[5])) {
            load.requests(rate);
        }
        for (double rate : rates(arguments[6])) {
            load.settled(rate);
        }
    }

    private static double[] rates(String rates) {
        return Stream.of(rates.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The JVM's second compiler starts on what ran ten thousand times, and gets little of busy cores. */
    private void warmUp() {
        System.out.println("warming up for four minutes …");
        new Pace(1000, 60, CLIENTS).run(() -> new Mixed(target, given));
        new Pace(200, 140, CLIENTS).run(() -> new Settled(target, given));
    }

    private void requests(double rate) throws InterruptedException {
        cpu.awaitQuiet();
        boolean goal = rate == 3000;
        String name = prefix + "requests, 10 % writes, " + (int) rate + " offered";
        Map<String, Long> before = cpu.now();
        Latencies requests = measure(name, rate, () -> new Mixed(target, given));
        results.add(name, requests.rate(), "/s", goal ? ">=3000" : "-");
        tell(name, requests, goal ? "<=50" : "-");
        tellCpu(name, before, requests.count());
    }

    /** A gift is settled when the total has it, after the ledger; the time until the last one is in it counts. */
    private void settled(double rate) throws InterruptedException {
        cpu.awaitQuiet();
        boolean goal = rate == 600;
        String name = prefix + "settled donations, " + (int) rate + " offered";
        long before = totals.captured();
        Map<String, Long> cpuBefore = cpu.now();
        Lags lags = new Lags(target, watched, seconds);
        Latencies gifts = measure(name, rate, () -> new Settled(target, given));
        Latencies late = lags.end();
        long begin = System.nanoTime();
        totals.await(before + GIFT * (gifts.count() + late.count()));
        double after = (System.nanoTime() - begin) / 1e9;
        int quiet = cpu.awaitQuiet();
        System.out.println(late.row("  totals' lag beside it", Double.NaN));
        System.out.printf("      all in the totals after %.1f s more, all quiet after %d s%n", after, quiet);

        // in the first second nobody has paid yet
        double settling = gifts.seconds() - Payers.PAYS_AFTER_SECONDS + after;
        results.add(name, gifts.count() / settling, "/s", goal ? ">=600" : "-");
        tell(name, gifts, "-");
        results.add(name + ", totals' lag, p50", late.percentile(0.5), "ms", "-");
        results.add(name + ", totals' lag, p99", late.percentile(0.99), "ms", goal ? "<=250" : "-");
        results.add(name + ", totals not seen right", late.notDone(), "", "<=0");
        results.add(name + ", all consumers and mails done after", quiet, "s", "-");
        tellCpu(name, cpuBefore, gifts.count() + late.count());
    }

    private void tell(String name, Latencies latencies, String goalOfP99) {
        results.add(name + ", p50", latencies.percentile(0.5), "ms", "-");
        results.add(name + ", p99", latencies.percentile(0.99), "ms", goalOfP99);
        results.add(name + ", p99.9", latencies.percentile(0.999), "ms", "-");
        results.add(name + ", errors and not sent", latencies.notDone(), "", "<=0");
    }

    private Latencies measure(String name, double rate, Supplier<Pace.Work> client) {
        Latencies latencies = new Pace(rate, seconds, CLIENTS).run(client);
        System.out.println(latencies.row(name, rate));
        return latencies;
    }

    private void tellCpu(String name, Map<String, Long> before, int requests) {
        Map<String, Long> each = cpu.perRequest(before, requests);
        System.out.println("      CPU each, ns: " + each);
        each.forEach((process, nanos) -> results.add(name + ", CPU of " + process, nanos / NANOS_PER_MILLI, "ms", "-"));
    }
}
