// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/** One round: some faults, played while gifts are given; then quiet, and everything is checked. */
final class Round {

    private static final int CAMPAIGNS = 4;
    private static final int SHOPPERS = 2;
    private static final int MANY_SHOPPERS = 5;
    private static final int CROWD = 1000;
    private static final int REPEATS = 100;

    private final String name;
    private final List<FaultKind> faults;
    private final House house;
    private final Driver driver;
    private final Ways ways;
    private final SplittableRandom random;
    private final Consumer<String> telling;

    /**
     * What a round came to.
     *
     * @param strikes the faults that were played
     * @param reads how often a total was read
     * @param differences what was wrong afterwards
     */
    record Result(List<Strike> strikes, long reads, List<Difference> differences) {}

    Round(
            String name,
            List<FaultKind> faults,
            House house,
            Driver driver,
            Ways ways,
            SplittableRandom random,
            Consumer<String> telling) {
        this.name = name;
        this.faults = faults;
        this.house = house;
        this.driver = driver;
        this.ways = ways;
        this.random = random;
        this.telling = what -> telling.accept("round " + name + " · " + what);
    }

    Result play(Duration atLeast) {
        driver.journal().say("round\t" + name + "\t" + faults);
        int before = driver.gifts().size();
        Campaigns campaigns = new Campaigns(driver);
        Script script = new Script(
                campaigns.open(name, CAMPAIGNS),
                campaigns.draft(name, CAMPAIGNS + 1),
                faults.contains(FaultKind.REPEATED),
                faults.contains(FaultKind.DISORDERED),
                faults.contains(FaultKind.VIRAL),
                faults.contains(FaultKind.PROVIDER) ? MANY_SHOPPERS : SHOPPERS,
                faults.contains(FaultKind.READ) ? CROWD : 0);
        Api provider = new Api(house.provider());
        Knobs knobs = new Knobs(provider);
        knobs.stand(script);
        telling.accept("giving");
        Load load = Load.start(driver, script, provider, random.split());
        List<Strike> strikes = new ArrayList<>(strike(knobs, atLeast));
        load.stop();
        knobs.still();

        List<Gift> gifts = driver.gifts();
        List<Gift> mine = gifts.subList(before, gifts.size());
        strikes.addAll(behaviour(mine, script, load.reads()));
        List<Difference> differences = settle(mine, gifts, script.campaigns());
        return new Result(strikes, load.reads(), differences);
    }

    private List<Strike> strike(Knobs knobs, Duration atLeast) {
        long end = System.nanoTime() + atLeast.toNanos();
        List<Strike> strikes = new ArrayList<>();
        Strikes blows = new Strikes(house, driver.journal(), knobs, ways, random.split(), telling);
        Pause.millis(1000);
        driver.poisoned(Poison.plant(house, random));
        for (FaultKind fault : faults) {
            Pause.millis(random.nextInt(500, 2000));
            strikes.addAll(blows.play(fault));
        }
        telling.accept("giving");
        Pause.millis(Math.max(1000, (end - System.nanoTime()) / 1_000_000));
        return strikes;
    }

    private List<Strike> behaviour(List<Gift> gifts, Script script, long reads) {
        List<Strike> strikes = new ArrayList<>();
        for (FaultKind fault : faults) {
            switch (fault) {
                case REPEATED ->
                    strikes.add(new Strike(
                            Variant.REPEATED,
                            gifts.stream()
                                    .flatMap(gift -> gift.webhooks().stream())
                                    .mapToLong(Webhook::repeats)
                                    .sum()));
                case DISORDERED ->
                    strikes.add(new Strike(
                            Variant.DISORDERED,
                            gifts.stream().filter(Gift::toldInDisorder).count()));
                case VIRAL ->
                    strikes.add(new Strike(
                            Variant.VIRAL,
                            gifts.stream()
                                    .filter(gift -> gift.campaign()
                                            .equals(script.campaigns().get(0)))
                                    .count()));
                case READ -> strikes.add(new Strike(Variant.READ, reads));
                default -> {}
            }
        }
        return strikes;
    }

    private List<Difference> settle(List<Gift> mine, List<Gift> all, List<UUID> campaigns) {
        Inspection inspection = new Inspection(house, driver);
        telling.accept("what was not acknowledged is asked again");
        Catchup catchup = new Catchup(driver, random.split());
        catchup.run(mine);
        catchup.repeat(all, REPEATS);
        telling.accept("waiting for quiet, and checking");
        List<Difference> differences = inspection.inspect();
        catchup.read(campaigns);
        return differences;
    }
}
