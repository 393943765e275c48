// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One request at a time: nine reads of campaigns, totals and walls for one write, a pledge or one of its two webhooks. */
final class Mixed implements Pace.Work {

    private final Target target;
    private final Wire wire;
    private final List<String> campaigns;
    private final Payers payers = new Payers();
    private final Deque<String> authorized = new ArrayDeque<>();

    Mixed(Target target, List<String> campaigns) {
        this.target = target;
        this.wire = new Wire(target.base());
        this.campaigns = campaigns;
    }

    @Override
    public Pace.Outcome run(long number) {
        String campaign = campaigns.get(ThreadLocalRandom.current().nextInt(campaigns.size()));
        return Pace.Outcome.of(number % 10 == 0 ? write(campaign) : read(number, campaign));
    }

    private Wire.Answer write(String campaign) {
        if (!authorized.isEmpty()) {
            return target.captured(wire, authorized.poll());
        }
        String paid = payers.paid();
        if (paid != null) {
            authorized.add(paid);
            return target.authorized(wire, paid);
        }
        Wire.Answer answer = target.pledge(wire, campaign);
        if (answer.isSuccess()) {
            payers.pledged(target.id(answer));
        }
        return answer;
    }

    private Wire.Answer read(long number, String campaign) {
        return switch ((int) (number % 3)) {
            case 0 -> wire.get("/api/campaigns/" + campaign, "");
            case 1 -> wire.get("/api/campaigns/" + campaign + "/totals", "");
            default -> wire.get("/api/donations?campaignId=" + campaign, "");
        };
    }
}
