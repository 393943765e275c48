// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.reconciliation.entity.Drift;
import org.careforall.campaign.reconciliation.entity.KeptFigures;
import org.careforall.campaign.reconciliation.entity.LedgerDifference;
import org.careforall.campaign.reconciliation.entity.Reconciliation;
import org.careforall.campaign.reconciliation.entity.Reconciliations;
import org.careforall.campaign.totals.entity.TotalsRebuild;
import org.careforall.platform.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareWithLedgerTest {

    private static final String TOKEN = "Bearer of-the-caller";

    private final Database database = CampaignDatabase.withoutGifts();
    private final Reconciliations runs = new Reconciliations(database);
    private final UUID wells = new UUID(1, 1);
    private final UUID school = new UUID(1, 2);
    private final LedgerOnPaper ledger;

    CompareWithLedgerTest() throws IOException {
        ledger = new LedgerOnPaper();
    }

    @BeforeEach
    void totals() {
        CampaignDatabase.execute("delete from reconciliation_difference; delete from reconciliation");
        kept(wells, 500, 100);
        kept(school, 0, 0);
        ledger.says(wells, times -> new long[] {500, 100});
        ledger.says(school, times -> new long[] {0, 0});
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void totalsThatAgreeLeaveNothingToTell() {
        Reconciliation run = run(Optional.empty());

        assertThat(run.status()).isEqualTo("DONE");
        assertThat(run.checked()).isEqualTo(2);
        assertThat(run.differences()).isEmpty();
        assertThat(runs.drift().figures()).isZero();
        assertThat(ledger.tokens()).containsOnly(TOKEN);
    }

    @Test
    void eachFigureThatDiffersInQuietIsNamedAndCountsAsDrift() {
        ledger.says(wells, times -> new long[] {700, 100});

        assertThat(run(Optional.empty()).differences())
                .containsExactly(
                        new LedgerDifference(wells, "captured", 500, 700, false),
                        new LedgerDifference(wells, "raised", 400, 600, false));
        assertThat(runs.drift().figures()).isEqualTo(2);
        assertThat(runs.drift().amount()).isEqualTo(200);
    }

    @Test
    void whatWasUnderWayIsNoDifference() {
        ledger.says(wells, times -> new long[] {times < 3 ? 400 + 10L * times : 500, 100});

        assertThat(run(Optional.empty()).differences()).isEmpty();
    }

    @Test
    void aCampaignThatNeverStandsStillIsToldAsMoving() {
        ledger.says(wells, times -> new long[] {1_000 + times, 100});

        assertThat(run(Optional.empty()).differences())
                .extracting(LedgerDifference::figure, LedgerDifference::moving)
                .containsExactly(tuple("captured", true), tuple("raised", true));
    }

    @Test
    void aCampaignThatTheLedgerHasNeverHeardOfIsNamed() {
        kept(new UUID(1, 3), 0, 0);

        assertThat(run(Optional.empty()).differences())
                .containsExactly(new LedgerDifference(new UUID(1, 3), "known", 1, 0, false));
    }

    @Test
    void aLedgerThatDoesNotSayFailsTheRunAndIsNoAgreement() {
        ledger.refuses(401);
        Reconciliation run = run(Optional.empty());

        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.failure()).contains("401");
        assertThat(run.asOf()).isNotNull();
    }

    @Test
    void itGoesOnBehindACampaign() {
        ledger.says(wells, times -> new long[] {700, 100});
        Reconciliation run = run(Optional.of(wells));

        assertThat(run.checked()).isEqualTo(1);
        assertThat(run.reached()).isEqualTo(school);
        assertThat(run.differences()).isEmpty();
    }

    @Test
    void driftIsOfAllCampaignsHoweverManyRunsComparedThem() {
        assertThat(runs.wholeAgeSeconds()).isEqualTo(-1);
        ledger.says(wells, times -> new long[] {700, 100});
        run(Optional.empty());
        run(Optional.of(wells));
        assertThat(runs.drift()).isEqualTo(new Drift(2, 200));

        ledger.refuses(401);
        run(Optional.empty());
        assertThat(runs.drift().figures()).isEqualTo(2);

        ledger.refuses(0);
        ledger.says(wells, times -> new long[] {500, 100});
        ledger.says(school, times -> new long[] {7, 0});
        run(Optional.of(wells));
        assertThat(runs.drift()).isEqualTo(new Drift(4, 207));
        run(Optional.empty());
        assertThat(runs.drift()).isEqualTo(new Drift(2, 7));
    }

    @Test
    void partsThatGoOnBehindEachOtherAreAWholeAndOthersAreNot() {
        run(Optional.of(wells));
        assertThat(runs.wholeAgeSeconds()).isEqualTo(-1);

        CampaignDatabase.execute("update reconciliation set started_at = now() - interval '2 hours'");
        run(Optional.empty());
        CampaignDatabase.execute("update reconciliation set status = 'FAILED', failure = 'its token ended', reached = '"
                + wells + "', started_at = now() - interval '1 hour' where began_after is null");
        assertThat(runs.wholeAgeSeconds()).isEqualTo(-1);
        run(Optional.of(school));
        assertThat(runs.wholeAgeSeconds()).isEqualTo(-1);
        run(Optional.of(wells));
        assertThat(runs.wholeAgeSeconds()).isBetween(3_600.0, 3_660.0);

        run(Optional.empty());
        assertThat(runs.wholeAgeSeconds()).isBetween(0.0, 60.0);
    }

    @Test
    void oneRunsAtATimeAndOneWhoseProcessDiedDoesNotStayInTheWay() {
        assertThat(runs.begin(UUID.randomUUID(), Optional.empty())).isTrue();
        assertThat(runs.begin(UUID.randomUUID(), Optional.empty())).isFalse();

        CampaignDatabase.execute("update reconciliation set seen_at = now() - interval '2 minutes'");
        assertThat(runs.latest().map(Reconciliation::status)).contains("FAILED");
        assertThat(runs.begin(UUID.randomUUID(), Optional.empty())).isTrue();
    }

    private Reconciliation run(Optional<UUID> after) {
        UUID id = UUID.randomUUID();
        assertThat(runs.begin(id, after)).isTrue();
        new CompareWithLedger(
                        runs,
                        new TotalsRebuild(database),
                        new KeptFigures(database),
                        new AskLedger(ledger.url()),
                        Duration.ofMillis(5))
                .run(id, after, TOKEN);
        return runs.latest().orElseThrow();
    }

    private static void kept(UUID campaign, long captured, long refunded) {
        CampaignDatabase.execute(
                """
                insert into campaign_total (campaign_id, currency, captured, refunded, raised, donations, donors, as_of)
                values ('%s', 'USD', %d, %d, %d, %d, 1, now())""".formatted(campaign, captured, refunded, captured - refunded, captured > refunded ? 1 : 0));
    }
}
