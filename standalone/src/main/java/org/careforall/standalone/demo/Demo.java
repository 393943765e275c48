// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A handful of campaigns and some hundred donations through the public API, then a table that shows they add up. */
public final class Demo {

    private static final int GIFTS = 300;
    private static final int USERS = 8;
    private static final int WORKERS = 4;
    private static final Duration AGREEMENT_LIMIT = Duration.ofSeconds(90);

    private final PrintStream out;
    private final boolean terminal;
    private final Api api;
    private final DemoState state;
    private final Account administrator;

    /**
     * @param out where progress and table go
     * @param terminal whether the progress is counted in place
     * @param base the API's base URL
     * @param memory a file that the demo keeps between starts
     * @param email the administrator's
     * @param password the administrator's
     */
    public Demo(PrintStream out, boolean terminal, URI base, Path memory, String email, String password) {
        this.out = out;
        this.terminal = terminal;
        this.api = new Api(base);
        this.state = DemoState.load(memory);
        this.administrator = new Account(api, email, password);
    }

    /**
     * Gives what was not given yet, and prints the table.
     *
     * @return whether ledger and totals agree
     * @throws DemoFailed when the API answers what it must not
     */
    public boolean run() {
        out.println(state.isFinished() ? "\nThe demo's gifts are there already." : "\nDemo: " + GIFTS + " gifts");
        List<CampaignPlan> plans = CampaignPlan.all();
        Account owner = account("owner").register("Olive Owner", List.of("CAMPAIGN_OWNER", "DONOR"));
        Progress opening = progress("campaigns", plans.size());
        List<Campaign> campaigns = new OpenCampaigns(api, owner, administrator).open(plans, opening::step);
        List<Gift> gifts = Gift.plan(GIFTS, plans, USERS);
        if (!state.isFinished()) {
            give(campaigns, gifts);
            state.finish();
        }
        return new ClosingTable(out).print(awaitAgreement(campaigns, gifts));
    }

    private void give(List<Campaign> campaigns, List<Gift> gifts) {
        List<Account> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(account("donor" + i).register("Donor " + i, List.of("DONOR")));
        }
        Giving giving = new Giving(api, state, campaigns, users);
        Progress given = progress("gifts", gifts.size());
        List<String> donations = all(gifts, gift -> {
            String donation = giving.give(gift);
            given.step();
            return donation;
        });
        List<Gift> partly = gifts.stream().filter(gift -> gift.refund() > 0).toList();
        Refunding refunding = new Refunding(api, state, administrator);
        Progress refunded = progress("refunds", partly.size());
        all(partly, gift -> {
            String currency = campaigns.get(gift.campaign()).plan().currency();
            refunding.refund(gift, donations.get(gift.number()), currency);
            refunded.step();
            return gift;
        });
    }

    /** Works through the items with some people at once; results in the items' order. */
    private static <T, R> List<R> all(List<T> items, java.util.function.Function<T, R> work) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<R>> tasks = items.stream()
                    .map(item -> (Callable<R>) () -> work.apply(item))
                    .toList();
            List<Future<R>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(workers.submit(task)));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailed failed ? failed : new DemoFailed(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Map<Campaign, Standing> awaitAgreement(List<Campaign> campaigns, List<Gift> gifts) {
        Map<Campaign, Standing> standings = new LinkedHashMap<>();
        Waiting.until(AGREEMENT_LIMIT, () -> {
            for (int i = 0; i < campaigns.size(); i++) {
                int campaign = i;
                List<Gift> its = gifts.stream()
                        .filter(gift -> gift.campaign() == campaign)
                        .toList();
                standings.put(
                        campaigns.get(i),
                        Standing.ask(
                                api,
                                administrator,
                                campaigns.get(i).id(),
                                its.stream().mapToLong(Gift::amount).sum(),
                                its.stream().mapToLong(Gift::refund).sum()));
            }
            return standings.values().stream().allMatch(Standing::agrees);
        });
        return standings;
    }

    private Account account(String name) {
        return new Account(api, name + "@demo.careforall.local", "demo " + state.run());
    }

    private Progress progress(String name, int total) {
        return new Progress(out, terminal, name, total);
    }
}
