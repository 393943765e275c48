// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Plays the faults that strike at a moment; the others are ways in which the load behaves. */
final class Strikes {

    private static final Set<String> PROVIDERS_WORK = Set.of("checkout", "payment", "refund");
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final House house;
    private final Journal journal;
    private final Knobs knobs;
    private final UnderWay underWay;
    private final SplittableRandom random;
    private final Consumer<String> telling;

    Strikes(House house, Journal journal, Knobs knobs, SplittableRandom random, Consumer<String> telling) {
        this.house = house;
        this.journal = journal;
        this.knobs = knobs;
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
        List<Journal.Attempt> struck = journal.underWay();
        house.killLiberty();
        Pause.millis(random.nextInt(1000));
        house.startLiberty();
        return Strike.of(FaultKind.LIBERTY, struck);
    }

    private Strike broker() {
        tell("kill -9 of the broker");
        long messages = underWay.somethingUnderWay();
        house.broker().kill9();
        Pause.millis(random.nextInt(3000));
        house.broker().start();
        return Strike.of(FaultKind.BROKER, messages);
    }

    private Strike postgres() {
        int how = random.nextInt(3);
        tell(how == 0 ? "kill -9 of the postmaster" : "kill -9 of a backend");
        List<Journal.Attempt> struck = journal.underWay();
        if (how == 0) {
            house.database().killAndStartAgain();
        } else {
            house.database().killBackend(how == 1 ? "donation" : "payment");
        }
        return Strike.of(FaultKind.POSTGRES, struck);
    }

    /** After a commit, always; and one of the other ways for each cable. */
    private List<Strike> network() {
        List<Strike> strikes = new ArrayList<>();
        strikes.add(torn("PostgreSQL", house.databaseProxy()));
        strikes.add(torn("the broker", house.brokerProxy()));
        strikes.add(disturbed("PostgreSQL", house.databaseProxy(), 500, 4000));
        // beyond the 10 s after which a call to the broker fails, now and then
        strikes.add(disturbed("the broker", house.brokerProxy(), 500, random.nextInt(4) == 0 ? 14_000 : 4000));
        return strikes;
    }

    private Strike torn(String what, Proxy proxy) {
        tell("connections to " + what + " torn after their commits");
        proxy.tearAfterCommits(random.nextInt(1, 9));
        Pause.millis(random.nextInt(500, 1500));
        Pause.until(Duration.ofSeconds(5), () -> proxy.torn() > 0);
        return Strike.of(FaultKind.NETWORK, proxy.mend());
    }

    private Strike disturbed(String what, Proxy proxy, int least, int most) {
        long messages = underWay.somethingUnderWay();
        List<Journal.Attempt> struck = journal.underWay();
        int how = random.nextInt(3);
        if (how == 0) {
            tell("connections to " + what + " reset");
            proxy.reset();
        } else if (how == 1) {
            tell("connections to " + what + " cut");
            proxy.cut();
            Pause.millis(random.nextInt(least, most));
        } else {
            tell("connections to " + what + " stalled");
            proxy.stall();
            Pause.millis(random.nextInt(least, most));
        }
        proxy.mend();
        // a stalled request ends well in the end; it was struck all the same
        boolean inFlight = proxy == house.databaseProxy() ? !struck.isEmpty() : messages > 0;
        return Strike.of(FaultKind.NETWORK, inFlight ? Math.max(messages, struck.size()) : 0);
    }

    private List<Strike> provider() {
        List<Strike> strikes = new ArrayList<>();
        strikes.add(provider("away", wait -> house.withoutProvider(() -> Pause.millis(wait))));
        strikes.add(provider("failing", wait -> knobs.during("\"error500\": 0.6", wait)));
        strikes.add(provider("slow", wait -> knobs.during("\"timeout\": 0.5, \"timeoutMillis\": 1500", wait)));
        return strikes;
    }

    private Strike provider(String how, Consumer<Integer> disturbance) {
        tell("the provider is " + how);
        Set<Journal.Attempt> struck = new HashSet<>();
        Thread fault = new Thread(() -> disturbance.accept(random.nextInt(1500, 3000)), "fault");
        fault.start();
        while (fault.isAlive()) {
            journal.underWay().stream()
                    .filter(attempt -> PROVIDERS_WORK.contains(attempt.kind()))
                    .forEach(struck::add);
            Pause.millis(5);
        }
        Pause.until(PATIENCE, () -> struck.stream().allMatch(Journal.Attempt::isOver));
        return Strike.of(
                FaultKind.PROVIDER,
                struck.stream()
                        .filter(attempt -> attempt.wentWrong() || attempt.took().compareTo(SLOW) > 0)
                        .count());
    }
}
