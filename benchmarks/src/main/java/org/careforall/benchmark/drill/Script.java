// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How a round's givers behave.
 *
 * @param campaigns where gifts go
 * @param draft one that takes none
 * @param repeated whether each webhook is delivered 1 to 5 times
 * @param disordered whether webhooks come in any order
 * @param viral whether nearly all gifts go to the first campaign
 * @param shoppers how many threads pay on the provider's page
 * @param crowd how many read totals at the same moment, beside one who reads all the time
 */
record Script(
        List<UUID> campaigns,
        UUID draft,
        boolean repeated,
        boolean disordered,
        boolean viral,
        int shoppers,
        int crowd) {

    UUID campaign(SplittableRandom random) {
        return viral && random.nextInt(20) > 0 ? campaigns.get(0) : campaigns.get(random.nextInt(campaigns.size()));
    }

    int copies(SplittableRandom random) {
        return repeated ? random.nextInt(1, 6) : 1;
    }
}
