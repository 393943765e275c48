// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Disorder is what was taken in another order than it was told in. */
class GiftTest {

    private static boolean inDisorder(int... takenInThisOrder) {
        Webhook[] life = {webhook(0), webhook(1), webhook(2)};
        for (Webhook webhook : life) {
            webhook.ended(Outcome.UNKNOWN);
        }
        for (int taken : takenInThisOrder) {
            life[taken].ended(Outcome.ACKNOWLEDGED);
        }
        Gift gift = new Gift("key", SmallHouse.CAMPAIGN, 100, "{}", false);
        gift.told(List.of(life));
        return gift.toldInDisorder();
    }

    private static Webhook webhook(int number) {
        return new Webhook("evt_" + number, "{}", true, 0, true);
    }

    @Test
    void whatWasNeverTakenIsNoDisorder() {
        assertThat(inDisorder()).isFalse();
        assertThat(inDisorder(1)).isFalse();
        assertThat(inDisorder(1, 2)).isFalse();
        assertThat(inDisorder(0, 1, 2)).isFalse();
    }

    @Test
    void aLaterOneTakenFirstIs() {
        assertThat(inDisorder(1, 0)).isTrue();
        assertThat(inDisorder(2, 0)).isTrue();
        assertThat(inDisorder(0, 2, 1)).isTrue();
    }
}
