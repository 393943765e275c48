// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.reconciliation.entity.Difference;
import org.careforall.donation.reconciliation.entity.Figure;
import org.careforall.donation.reconciliation.entity.Source;
import org.careforall.donation.reconciliation.entity.Statement;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final UUID campaign = UUID.randomUUID();
    private final List<Statement> said = new ArrayList<>();

    @Test
    void whoSaysTheSameDiffersInNothing() {
        say(Figure.captured, 500, Source.DONATIONS, Source.LEDGER, Source.TOTALS);
        say(Figure.paid, 520, Source.PROVIDER, Source.PAYMENTS, Source.DONATIONS);

        assertThat(Difference.among(said)).isEmpty();
    }

    @Test
    void oneThatDiffersIsNamedBesideEachNeighbour() {
        say(Figure.captured, 500, Source.DONATIONS, Source.TOTALS);
        say(Figure.captured, 499, Source.LEDGER);

        assertThat(Difference.among(said))
                .containsExactly(
                        new Difference(campaign, "USD", Figure.captured, Source.DONATIONS, 500, Source.LEDGER, 499),
                        new Difference(campaign, "USD", Figure.captured, Source.LEDGER, 499, Source.TOTALS, 500));
    }

    @Test
    void silenceIsZero() {
        say(Figure.paid, 500, Source.PROVIDER);

        assertThat(Difference.among(said))
                .containsExactly(
                        new Difference(campaign, "USD", Figure.paid, Source.PROVIDER, 500, Source.PAYMENTS, 0));
    }

    @Test
    void twoCurrenciesOfOneCampaignAreNeverAddedUp() {
        said.add(new Statement(campaign, "USD", Source.DONATIONS, Figure.raised, 500));
        said.add(new Statement(campaign, "EUR", Source.LEDGER, Figure.raised, 500));

        assertThat(Difference.among(said)).hasSize(3);
    }

    private void say(Figure figure, long amount, Source... sources) {
        for (Source source : sources) {
            said.add(new Statement(campaign, "USD", source, figure, amount));
        }
    }
}
