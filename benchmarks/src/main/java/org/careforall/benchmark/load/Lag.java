// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.concurrent.locks.LockSupport;

/** Gives to a campaign of its own, and measures from the capturing webhook's answer to the first read that includes it. */
final class Lag implements Pace.Work {

    private static final long LIMIT_NANOS = 60_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 10_000_000;
    private static final long PAYS_AFTER_NANOS = 200_000_000;
    private static final long GIFT = 1000;

    private final Target target;
    private final Wire wire;
    private final String campaign;

    Lag(Target target, String campaign) {
        this.target = target;
        this.wire = new Wire(target.base());
        this.campaign = campaign;
    }

    @Override
    public Pace.Outcome run(long number) {
        long before = total();
        if (before < 0) {
            return Pace.Outcome.failed("the total cannot be read");
        }
        Wire.Answer answer = give();
        return answer.isSuccess() ? await(before + GIFT) : Pace.Outcome.of(answer);
    }

    /** @return the first answer that was no success, or the last */
    private Wire.Answer give() {
        Wire.Answer answer = target.pledge(wire, campaign);
        if (answer.isSuccess()) {
            String donation = target.id(answer);
            LockSupport.parkNanos(PAYS_AFTER_NANOS);
            answer = target.authorized(wire, donation);
            if (answer.isSuccess()) {
                answer = target.captured(wire, donation);
            }
        }
        return answer;
    }

    private Pace.Outcome await(long sum) {
        long begin = System.nanoTime();
        while (total() < sum) {
            if (System.nanoTime() - begin > LIMIT_NANOS) {
                return Pace.Outcome.failed("not in the total after a minute");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return Pace.Outcome.took(System.nanoTime() - begin);
    }

    /** In minor units; less than nothing when there was no answer. */
    private long total() {
        Wire.Answer answer = wire.get("/api/campaigns/" + campaign + "/totals", "");
        return answer.isSuccess() ? target.captured(answer) : -1;
    }
}
