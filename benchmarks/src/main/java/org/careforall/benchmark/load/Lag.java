// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Gives to campaigns of its own, and measures from the capturing webhook's answer to the first read that includes it. */
final class Lag implements Runnable {

    private static final long LIMIT_NANOS = 60_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 20_000_000;
    private static final long BETWEEN_NANOS = 50_000_000;
    private static final long PAYS_AFTER_NANOS = 200_000_000;
    private static final long GIFT = 1000;

    private final Target target;
    private final Wire wire;
    private final List<String> campaigns;
    private final Latencies lags;
    private volatile boolean running = true;

    Lag(Target target, List<String> campaigns, Latencies lags) {
        this.target = target;
        this.wire = new Wire(target.base());
        this.campaigns = campaigns;
        this.lags = lags;
    }

    @Override
    public void run() {
        for (int i = 0; running; i++) {
            String campaign = campaigns.get(i % campaigns.size());
            long before = total(campaign);
            String wrong = before < 0 ? "the total cannot be read" : give(campaign);
            if (wrong != null) {
                lags.failed(wrong);
            } else {
                await(campaign, before + GIFT);
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    /** @return null when all three requests were answered with success */
    private String give(String campaign) {
        Wire.Answer answer = target.pledge(wire, campaign);
        if (answer.isSuccess()) {
            String donation = target.id(answer);
            LockSupport.parkNanos(PAYS_AFTER_NANOS);
            answer = target.authorized(wire, donation);
            if (answer.isSuccess()) {
                answer = target.captured(wire, donation);
            }
        }
        return answer.isSuccess() ? null : answer.status() + " " + answer.body();
    }

    private void await(String campaign, long sum) {
        long begin = System.nanoTime();
        while (total(campaign) < sum) {
            if (System.nanoTime() - begin > LIMIT_NANOS) {
                // a lag too, and no short one
                lags.failed("not in the total after a minute");
                break;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        lags.add(System.nanoTime() - begin);
    }

    /** In minor units; less than nothing when there was no answer. */
    private long total(String campaign) {
        Wire.Answer answer = wire.get("/api/campaigns/" + campaign + "/totals", "");
        return answer.isSuccess() ? target.captured(answer) : -1;
    }

    void stop() {
        running = false;
    }
}
