// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One pledge, and both webhooks of an earlier one that is paid by now. */
final class Settled implements Pace.Work {

    private final Target target;
    private final Wire wire;
    private final List<String> campaigns;
    private final Payers payers = new Payers();

    Settled(Target target, List<String> campaigns) {
        this.target = target;
        this.wire = new Wire(target.base());
        this.campaigns = campaigns;
    }

    @Override
    public Pace.Outcome run(long number) {
        Wire.Answer answer =
                target.pledge(wire, campaigns.get(ThreadLocalRandom.current().nextInt(campaigns.size())));
        if (answer.isSuccess()) {
            payers.pledged(target.id(answer));
            String paid = payers.paid();
            if (paid == null) {
                return Pace.Outcome.notYet();
            }
            answer = settle(paid);
        }
        return Pace.Outcome.of(answer);
    }

    private Wire.Answer settle(String donation) {
        Wire.Answer authorized = target.authorized(wire, donation);
        return authorized.isSuccess() ? target.captured(wire, donation) : authorized;
    }
}
