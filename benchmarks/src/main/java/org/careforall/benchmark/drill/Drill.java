// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.careforall.standalone.RepositoryLayout;
import org.careforall.standalone.ServerEnvironment;
import org.careforall.standalone.StartRefused;

/** {@code ./run --drill}: plays the bad night, and ends with 1 when anything differs afterwards or a fault struck nothing. */
public final class Drill {

    private static final int FAULTS_A_ROUND = 3;

    private final PrintStream out;
    private final boolean terminal;
    private final RepositoryLayout layout;
    private final DrillOptions options;

    Drill(PrintStream out, boolean terminal, RepositoryLayout layout, DrillOptions options) {
        this.out = out;
        this.terminal = terminal;
        this.layout = layout;
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            RepositoryLayout layout = RepositoryLayout.find();
            DrillOptions options = DrillOptions.parse(layout.root(), arguments);
            System.exit(new Drill(System.out, Boolean.getBoolean("careforall.terminal"), layout, options).run());
        } catch (DrillFailed | StartRefused e) {
            System.err.println("drill: " + e.getMessage() + (e.getCause() == null ? "" : " (" + e.getCause() + ")"));
            System.exit(1);
        } catch (RuntimeException e) {
            // threads of parts that did start would keep this process alive
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Plays rounds that are drawn by the seed. */
    int run() {
        Deck<FaultKind> deck = new Deck<>(List.of(FaultKind.values()), new SplittableRandom(options.seed()));
        return run(() -> options.faults().isEmpty() ? deck.draw(FAULTS_A_ROUND) : options.faults());
    }

    /** Plays rounds with the faults that are given; 0 when nothing differs and each way of each kind struck. */
    private int run(Supplier<List<FaultKind>> faults) {
        out.println("Drill with seed " + options.seed() + ", " + options.rounds() + " rounds, in " + options.data());
        try (House house = House.start(layout, options.data());
                Journal journal = Journal.open(house.file("journal.tsv"))) {
            // the mailbox's threads die loudly when Liberty is killed in the middle of a mail
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> journal.say(thread.getName() + "\t" + e));
            return play(house, journal, faults);
        }
    }

    private int play(House house, Journal journal, Supplier<List<FaultKind>> faults) {
        Driver driver = new Driver(house, journal, ServerEnvironment.ADMIN_EMAIL);
        SplittableRandom random = new SplittableRandom(options.seed());
        Ways ways = Ways.of(random.split());
        Tally tally = new Tally();
        List<Planted> plants = Planted.all();
        List<String> missed;
        try (Progress progress = new Progress(out, terminal, journal)) {
            for (int number = 1; number <= options.rounds(); number++) {
                String name = number + " of " + options.rounds();
                Round round = new Round(name, faults.get(), house, driver, ways, random.split(), progress::now);
                tally.add(round.play(Duration.ofSeconds(options.seconds())));
            }
            tally.add(driver.seen());
            progress.now("checking the checker");
            missed = new Inspection(house, driver).missedPlants(plants);
        }
        tally.print(out, journal, driver.gifts().size());
        missed.forEach(what -> out.println("  NOT FOUND  " + what));
        out.printf(
                "  Of %d rows altered or deleted on purpose the checker found %d.%n",
                plants.size(), plants.size() - missed.size());
        out.printf("  Seed %d: %d differences.%n", options.seed(), tally.differences());
        return tally.differences() == 0
                        && missed.isEmpty()
                        && tally.withoutEffect().isEmpty()
                ? 0
                : 1;
    }
}
