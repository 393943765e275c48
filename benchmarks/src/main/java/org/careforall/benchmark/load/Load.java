// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.careforall.benchmark.stripe.StripeSignature;

/** What {@code benchmarks/load} starts beside a running house. */
public final class Load {

    private static final int CLIENTS = 16;
    private static final int WARM_UP_RATE = 800;

    private Load() {}

    /**
     * Base URL, administrator's address, seconds a measurement, data directory and process id of the launcher; {@code
     * ADMIN_PASSWORD} and {@code STRIPE_WEBHOOK_SECRET} in the environment.
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
        System.out.println("warming up for 90 s …");
        new Pace(WARM_UP_RATE, 60, CLIENTS).run(() -> new Mixed(target, given));
        new Pace(WARM_UP_RATE / 4.0, 30, CLIENTS).run(() -> new Settled(target, given));

        Cpu cpu = new Cpu(Path.of(arguments[3]), Long.parseLong(arguments[4]));
        System.out.println(Latencies.head());
        measure(cpu, "requests, 10 % writes", 3000, seconds, () -> new Mixed(target, given));
        for (int rate : new int[] {150, 300, 600}) {
            Latencies lags = new Latencies();
            Lag lag = new Lag(target, campaigns.subList(100, 120), lags);
            Thread probe = new Thread(lag, "lag");
            probe.start();
            measure(cpu, "settled donations (3 requests each)", rate, seconds, () -> new Settled(target, given));
            lag.stop();
            probe.join();
            System.out.println(lags.row("  totals' lag beside it", lags.count() / seconds, seconds));
        }
    }

    private static void measure(Cpu cpu, String name, double rate, double seconds, Supplier<Pace.Work> client)
            throws InterruptedException {
        Map<String, Long> before = cpu.now();
        Latencies latencies = new Pace(rate, seconds, CLIENTS).run(client);
        System.out.println(latencies.row(name, rate, seconds));
        System.out.println(cpu.perRequest(before, latencies.count()));
    }
}
