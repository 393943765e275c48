// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.careforall.events.Money;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.Told;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void amountsAreSpokenInTheDecimalsOfTheirCurrency() {
        assertThat(thanksFor(new Money(2_500, "USD"))).contains("25.00 USD");
        assertThat(thanksFor(new Money(2_500, "JPY"))).contains("2500 JPY");
        assertThat(thanksFor(new Money(2_500, "KWD"))).contains("2.500 KWD");
    }

    @Test
    void aCampaignThatIsNotHeardOfHasNoTitle() {
        Notice thanks = Notice.thanks(Happenings.gift(3, 2_500, 0, Happenings.donor()), NOW);

        assertThat(Wording.of(new Told(thanks, Optional.empty())).text())
                .isEqualTo("Your gift of 25.00 USD to the campaign has arrived. Thank you!");
    }

    @Test
    void aTitleStaysOnOneLineAndIsCut() {
        Notice thanks = Notice.thanks(Happenings.gift(3, 2_500, 0, Happenings.donor()), NOW);

        String text = Wording.of(new Told(thanks, Optional.of("A\r\nwell " + "x".repeat(500))))
                .text();

        assertThat(text).contains("“A well xxx").doesNotContain("\n", "\r").hasSizeLessThan(250);
    }

    private static String thanksFor(Money amount) {
        Notice thanks = Notice.thanks(Happenings.gift(3, 2_500, 0, Happenings.donor()), NOW);
        Notice other = new Notice(
                thanks.id(),
                thanks.kind(),
                thanks.subjectId(),
                0,
                thanks.campaignId(),
                thanks.donationId(),
                thanks.userId(),
                Optional.of(amount),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty());
        return Wording.of(new Told(other, Optional.of("A well"))).text();
    }
}
