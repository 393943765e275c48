// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A gift of the demo; the same plan each time, so that a demo that was interrupted goes on with it.
 *
 * @param number from 0
 * @param campaign which of the demo's campaigns
 * @param amount in minor units of the campaign's currency
 * @param user which of the demo's users gives it, or -1: a guest
 * @param anonymous whether the giver's name is kept off the wall
 * @param refund how much is given back; 0 for most
 */
record Gift(int number, int campaign, long amount, int user, boolean anonymous, long refund) {

    private static final int GUESTS_IN_THREE = 2;
    private static final int REFUNDED_IN = 13;

    static List<Gift> plan(int gifts, List<CampaignPlan> campaigns, int users) {
        Random random = new Random(20261121);
        List<Gift> plan = new ArrayList<>();
        for (int number = 0; number < gifts; number++) {
            // the first campaign is the one that everybody talks about
            int campaign = random.nextInt(4) == 0 ? 0 : number % campaigns.size();
            long unit = campaigns.get(campaign).unit();
            long amount = unit * (5 + random.nextInt(20) * 5L);
            boolean guest = random.nextInt(3) < GUESTS_IN_THREE;
            int user = guest ? -1 : random.nextInt(users);
            long refund = number % REFUNDED_IN == 0 ? amount / 5 * 2 : 0;
            plan.add(new Gift(number, campaign, amount, user, random.nextInt(4) == 0, refund));
        }
        return List.copyOf(plan);
    }

    boolean isGuests() {
        return user < 0;
    }
}
