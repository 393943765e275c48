// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A whole gift: POST and both webhooks. */
final class Settled implements Pace.Work {

    private final Target target;
    private final Wire wire;
    private final List<String> campaigns;

    Settled(Target target, List<String> campaigns) {
        this.target = target;
        this.wire = new Wire(target.base());
        this.campaigns = campaigns;
    }

    @Override
    public String run(long number) {
        return give(campaigns.get(ThreadLocalRandom.current().nextInt(campaigns.size())));
    }

    /** @return null when all three were answered with success */
    String give(String campaign) {
        Wire.Answer answer = target.pledge(wire, campaign);
        if (answer.isSuccess()) {
            String donation = target.id(answer);
            answer = target.authorized(wire, donation);
            if (answer.isSuccess()) {
                answer = target.captured(wire, donation);
            }
        }
        return answer.isSuccess() ? null : answer.status() + " " + answer.body();
    }
}
