// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/** Plays the faults that strike at a moment; the others are ways in which the load behaves. */
final class Strikes {

    private static final Set<String> PROVIDERS_WORK = Set.of("checkout", "payment", "refund");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final House house;
    private final Journal journal;
    private final Knobs knobs;
    private final Ways ways;
    private final UnderWay underWay;
    private final SplittableRandom random;
    private final Consumer<String> telling;

    Strikes(House house, Journal journal, Knobs knobs, Ways ways, SplittableRandom random, Consumer<String> telling) {
        this.house = house;
        this.journal = journal;
        this.knobs = knobs;
        this.ways = ways;
        this.underWay = new UnderWay(house);
        this.random = random;
        this.telling = telling;
    }

    /** Returns when the part is back. */
    List<Strike> play(FaultKind kind) {
        return switch (kind) {
            case LIBERTY -> List.of(liberty());
            case BROKER -> List.of(broker());
            case POSTGRES -> List.of(postgres());
            case NETWORK -> network();
            case PROVIDER -> provider();
            default -> List.of();
        };
    }

    private void tell(String what) {
        telling.accept(what);
        journal.say("fault\t" + what);
    }

    private Strike liberty() {
        tell("kill -9 of Liberty");
        Victims victims = somebody();
        house.killLiberty();
        Pause.millis(random.nextInt(1000));
        house.startLiberty();
        return new Strike(Variant.LIBERTY, victims.struck());
    }

    /**
     * What the broker still has when it is back and nobody was let in yet: it held that when it died. And events that stood
     * in outboxes before and still do: nobody could send them.
     */
    private Strike broker() {
        tell("kill -9 of the broker");
        underWay.somethingUnderWay();
        Set<UUID> before = underWay.unsent();
        house.broker().kill9();
        house.brokerProxy().cut();
        Pause.millis(random.nextInt(3000));
        house.broker().start();
        long held = underWay.queued();
        long unsent = underWay.unsent().stream().filter(before::contains).count();
        house.brokerProxy().mend();
        return new Strike(Variant.BROKER, held + unsent);
    }

    private Strike postgres() {
        Variant way = ways.killed().next();
        tell("kill -9 of " + way.words());
        Victims victims = somebody();
        boolean killed = true;
        if (way == Variant.POSTMASTER) {
            house.database().killAndStartAgain();
        } else {
            String app = way == Variant.DONATION_BACKEND ? "donation" : "payment";
            killed = Pause.until(PATIENCE, () -> house.database().killBackend(app, victims::look));
        }
        return new Strike(way, killed ? victims.struck() : 0);
    }

    /** Requests that are under way; waits for one if there is none. */
    private Victims somebody() {
        Pause.until(PATIENCE, () -> !journal.underWay().isEmpty());
        Victims victims = new Victims(journal, attempt -> true);
        victims.look();
        return victims;
    }

    /** After a commit, always; and one of the other ways for each cable. */
    private List<Strike> network() {
        List<Strike> strikes = new ArrayList<>();
        strikes.add(torn(Variant.POSTGRES_TORN, house.databaseProxy()));
        strikes.add(torn(Variant.BROKER_TORN, house.brokerProxy()));
        strikes.add(disturbed(ways.database().next(), house.databaseProxy(), 500, 4000));
        // beyond the 10 s after which a call to the broker fails, now and then
        strikes.add(disturbed(ways.broker().next(), house.brokerProxy(), 500, random.nextInt(4) == 0 ? 14_000 : 4000));
        return strikes;
    }

    private Strike torn(Variant way, Proxy proxy) {
        tell("connections to " + way.words());
        proxy.tearAfterCommits(random.nextInt(1, 9));
        Pause.millis(random.nextInt(500, 1500));
        Pause.until(Duration.ofSeconds(5), () -> proxy.torn() > 0);
        return new Strike(way, proxy.mend());
    }

    private Strike disturbed(Variant way, Proxy proxy, int least, int most) {
        int millis = random.nextInt(least, most);
        tell("connections to " + way.words());
        return new Strike(
                way,
                switch (way) {
                    case POSTGRES_RESET, BROKER_RESET -> reset(proxy);
                    case POSTGRES_CUT, BROKER_CUT -> held(proxy, true, millis);
                    default -> held(proxy, false, millis);
                });
    }

    /** New connections are let in at once: only what was there before was struck. */
    private long reset(Proxy proxy) {
        if (isBrokers(proxy)) {
            return proxy.resetAtWork(PATIENCE);
        }
        Victims victims = somebody();
        return proxy.reset() == 0 ? 0 : victims.struck();
    }

    /** Requests to whom it happened, or the messages that could not pass and still wait when it ends. */
    private long held(Proxy proxy, boolean cut, int millis) {
        Victims victims = somebody();
        int ended = 0;
        if (cut) {
            ended = proxy.cut();
        } else {
            proxy.stall();
        }
        victims.watch(new Thread(() -> Pause.millis(millis), "fault"));
        long messages = isBrokers(proxy) ? underWay.queued() + underWay.inOutboxes() : 0;
        proxy.mend();
        if (cut && ended == 0) {
            return 0;
        }
        return isBrokers(proxy) ? messages : victims.struck();
    }

    private boolean isBrokers(Proxy proxy) {
        return proxy == house.brokerProxy();
    }

    private List<Strike> provider() {
        List<Strike> strikes = new ArrayList<>();
        strikes.add(provider(Variant.AWAY, wait -> house.withoutProvider(() -> Pause.millis(wait))));
        strikes.add(provider(Variant.FAILING, wait -> knobs.during("\"error500\": 0.6", wait)));
        strikes.add(provider(Variant.SLOW, wait -> knobs.during("\"timeout\": 0.5, \"timeoutMillis\": 1500", wait)));
        return strikes;
    }

    private Strike provider(Variant way, Consumer<Integer> disturbance) {
        tell("the provider is " + way.words());
        Victims victims = new Victims(journal, attempt -> PROVIDERS_WORK.contains(attempt.kind()));
        victims.watch(new Thread(() -> disturbance.accept(random.nextInt(1500, 3000)), "fault"));
        return new Strike(way, victims.struck());
    }
}
