// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.ledger.control.BookChange;
import org.careforall.donation.ledger.entity.Balances;
import org.careforall.donation.ledger.entity.CampaignBalance;
import org.careforall.donation.ledger.entity.Ledger;
import org.careforall.donation.suspense.control.AcceptSuspense;
import org.careforall.donation.suspense.entity.SuspendedGift;
import org.careforall.donation.suspense.entity.SuspendedMoney;
import org.careforall.donation.suspense.entity.SuspendedMoney.Reason;
import org.careforall.donation.suspense.entity.Suspense;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.payment.Misfit;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for staff, and how it ends. */
class SuspenseTest {

    private final UUID attempt = Ids.next();
    private Donation donation = Gifts.pledged(2_500);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        connection.setAutoCommit(false);
        Donations.add(connection, donation.gift());
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void anotherAmountWaitsAndIsAcceptedAsTheGift() throws SQLException {
        hear(0, new Misfit(attempt, "USD", 2_400, 0, 0, 0));
        assertThat(open().money()).containsExactly(new SuspendedMoney(attempt, usd(2_400), Reason.AMOUNT));
        assertThat(open().since()).isEqualTo(Gifts.NOON);
        assertThat(balance().raised()).isZero();

        Step step = accept(Optional.of(attempt));
        assertThat(step.after().status()).isEqualTo(DonationStatus.CAPTURED);
        assertThat(step.events()).singleElement().isInstanceOf(DonationCaptured.class);
        assertThat(Donations.find(connection, donation.id())).contains(step.after());
        assertThat(balance().raised()).isEqualTo(2_400);
        assertThat(balance().captured()).isEqualTo(2_400);
        assertThat(balance().balanced()).isTrue();
        assertThat(opened()).isEmpty();
    }

    @Test
    void aSecondCaptureIsAcceptedOnTopAndASecondAcceptanceFindsNothing() throws SQLException {
        hear(2_500, new Misfit(attempt, "USD", 2_500, 0, 0, 0));
        assertThat(open().money()).extracting(SuspendedMoney::why).containsExactly(Reason.SECOND_CAPTURE);

        Step step = accept(Optional.empty());
        assertThat(step.after().shares().captured()).isEqualTo(5_000);
        donation = step.after();
        assertThatThrownBy(() -> accept(Optional.of(attempt))).hasMessageContaining("409");
        assertThatThrownBy(() -> accept(Optional.empty())).hasMessageContaining("409");
    }

    @Test
    void whatGoesBackAfterItWasAcceptedIsARefundOfTheGift() throws SQLException {
        hear(2_500, new Misfit(attempt, "USD", 2_500, 0, 0, 0));
        donation = accept(Optional.empty()).after();
        hear(2_500, new Misfit(attempt, "USD", 2_500, 2_500, 0, 0));

        assertThat(donation.status()).isEqualTo(DonationStatus.PARTIALLY_REFUNDED);
        assertThat(balance().raised()).isEqualTo(2_500);
        assertThat(balance().refunded()).isEqualTo(2_500);
        assertThat(opened()).isEmpty();
    }

    @Test
    void moneyThatComesAfterAnAcceptanceWaitsAnew() throws SQLException {
        hear(2_500, new Misfit(attempt, "USD", 2_500, 0, 0, 0));
        donation = accept(Optional.empty()).after();
        UUID third = Ids.next();
        hear(2_500, new Misfit(attempt, "USD", 2_500, 0, 0, 0), new Misfit(third, "USD", 700, 0, 0, 0));

        assertThat(open().money()).extracting(SuspendedMoney::attemptId).containsExactly(third);
        assertThat(balance().raised()).isEqualTo(5_000);
    }

    @Test
    void anotherCurrencyIsNotAcceptedAndTheAnswerSaysWhatIs() throws SQLException {
        hear(0, new Misfit(attempt, "EUR", 2_500, 0, 0, 0));
        assertThat(open().money()).extracting(SuspendedMoney::why).containsExactly(Reason.CURRENCY);
        assertThatThrownBy(() -> accept(Optional.empty())).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(409);
            assertThat(refused.problem().extensions()).containsEntry("allowed", List.of("refund"));
        });
        hear(0, new Misfit(attempt, "EUR", 2_500, 2_500, 0, 0));
        assertThat(opened()).isEmpty();
        assertThat(donation.status()).isEqualTo(DonationStatus.INITIATED);
    }

    private record Open(SuspendedGift gift, List<SuspendedMoney> money) {

        Instant since() {
            return gift.since();
        }
    }

    private Open open() throws SQLException {
        SuspendedGift found = opened().orElseThrow();
        return new Open(found, SuspendedMoney.of(found.donation()));
    }

    private Optional<SuspendedGift> opened() throws SQLException {
        return Suspense.open(connection, Optional.empty(), 1_000_000).stream()
                .filter(one -> one.donation().id().equals(donation.id()))
                .findFirst();
    }

    private Step accept(Optional<UUID> which) throws SQLException {
        return AcceptSuspense.accept(
                connection, donation, new AcceptSuspense.Wish(donation.id(), which, Optional.empty()), Ids.next());
    }

    private void hear(long captured, Misfit... misfits) throws SQLException {
        Step step = Step.take(
                donation,
                Gifts.snapshot(
                        donation.gift(),
                        donation.progress().paymentVersion() + 1,
                        captured > 0 ? "CAPTURED" : "PENDING",
                        captured,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(misfits)));
        Donations.save(connection, List.of(step.after()));
        Ledger.append(
                connection,
                BookChange.between(donation.id(), donation.books(), step.after().books(), Ids.next(), Gifts.NOON));
        donation = step.after();
    }

    private CampaignBalance balance() throws SQLException {
        return Balances.ofCampaign(connection, donation.gift().campaignId(), "USD");
    }

    private static Money usd(long amount) {
        return new Money(amount, "USD");
    }
}
