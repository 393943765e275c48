// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignChanged;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.payment.campaign.control.ApplyCampaignEvents;
import org.careforall.payment.checkout.control.CheckoutSteps;
import org.careforall.payment.checkout.control.EndSession;
import org.careforall.payment.checkout.control.OpenCheckout;
import org.careforall.payment.checkout.control.ResultPage;
import org.careforall.payment.janitor.control.SettleUnknown;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.settlement.control.CaptureAuthorized;
import org.careforall.payment.settlement.control.CaptureMode;
import org.careforall.payment.settlement.entity.AttemptStatus;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.Sandbox;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.web.PublicUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns in each state with gifts in each state: where the checkout link leads, and what becomes of open pages. */
class CampaignStatesTest {

    private static final String VISA = "4242 4242 4242 4242";
    private static final String DECLINED = "4000 0000 0000 0002";
    private static final Instant THEN = Instant.parse("2026-11-21T09:00:00Z");

    private static TestDatabase database;
    private static House house;
    private static Sandbox sandbox;
    private static Providers providers;

    private final UUID campaign = Ids.next();

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        house = new House(database);
        sandbox = new Sandbox();
        providers = new Providers(List.of(sandbox.provider()));
        sandbox.tells(house.receive()::receive);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        database.close();
    }

    /** A word is the result page's outcome; a page is the provider's. */
    @ParameterizedTest(name = "{0} campaign, {1} gift: {2}")
    @CsvSource({
        "ACTIVE, NEW, page",
        "ACTIVE, OPEN, same page",
        "ACTIVE, DECLINED, same page",
        "ACTIVE, CAPTURED, thanks",
        "PAUSED, NEW, campaign_paused",
        "PAUSED, OPEN, campaign_paused",
        "PAUSED, DECLINED, campaign_paused",
        "PAUSED, CAPTURED, thanks",
        "COMPLETED, NEW, page",
        "COMPLETED, OPEN, same page",
        "COMPLETED, DECLINED, same page",
        "COMPLETED, CAPTURED, thanks",
        "CANCELLED, NEW, campaign_cancelled",
        "CANCELLED, OPEN, campaign_cancelled",
        "CANCELLED, DECLINED, campaign_cancelled",
        "CANCELLED, CAPTURED, thanks",
    })
    void theLinkLeadsWhereTheCampaignsStateSays(String state, String gift, String expected) throws Exception {
        UUID donation = gift();
        Optional<URI> page = bring(donation, gift);
        becomes(3, state);

        URI to = checkout().open(donation);

        switch (expected) {
            case "page" ->
                assertThat(to)
                        .hasHost(sandbox.url().getHost())
                        .hasPort(sandbox.url().getPort());
            case "same page" -> assertThat(to).isEqualTo(page.orElseThrow());
            default -> assertThat(to).hasQuery("donation=" + donation + "&outcome=" + expected);
        }
    }

    @Test
    void openPagesOfACancelledCampaignAreEndedAtTheProviderHoweverMany() throws Exception {
        UUID elsewhere = house.pledge(2_500);
        URI other = checkout().open(elsewhere);
        List<URI> pages =
                Stream.generate(() -> checkout().open(gift())).limit(60).toList();
        UUID declined = gift();
        URI tried = bring(declined, "DECLINED").orElseThrow();
        becomes(3, "CANCELLED");

        janitor().pages(Instant.now());

        assertThat(pages).allMatch(CampaignStatesTest::takesNoMoney);
        assertThat(tried).matches(CampaignStatesTest::takesNoMoney);
        assertThat(sandbox.pay(other, VISA)).as("another campaign's page").isLessThan(400);
    }

    @Test
    void aPausedCampaignsPagesEndAndItsGiftsCanBePaidAfterItGoesOn() throws Exception {
        UUID donation = gift();
        URI first = checkout().open(donation);
        becomes(3, "PAUSED");

        janitor().pages(Instant.now());
        assertThat(first).matches(CampaignStatesTest::takesNoMoney);
        becomes(4, "ACTIVE");

        sandbox.pay(checkout().open(donation), VISA);
        captured(donation);
    }

    /** To end that page would end the intent that the declined card began, and with it the gift. */
    @Test
    void aPageOnWhichACardWasTriedOutlivesAPause() throws Exception {
        UUID donation = gift();
        URI page = bring(donation, "DECLINED").orElseThrow();
        becomes(3, "PAUSED");

        janitor().pages(Instant.now());
        becomes(4, "ACTIVE");

        assertThat(checkout().open(donation)).isEqualTo(page);
        sandbox.pay(page, VISA);
        captured(donation);
    }

    @Test
    void moneyThatIsTakenWhileTheCampaignIsCancelledCounts() throws Exception {
        UUID donation = gift();
        URI page = checkout().open(donation);
        becomes(3, "CANCELLED");
        sandbox.pay(page, VISA);

        janitor().pages(Instant.now());

        captured(donation);
        assertThat(house.standing(donation).unmatched()).isEmpty();
        assertThat(checkout().open(donation)).hasQuery("donation=" + donation + "&outcome=thanks");
    }

    @Test
    void moneyThatIsOnlyHeldIsReleasedWhenTheCampaignIsCancelled() throws Exception {
        UUID donation = gift();
        sandbox.pay(checkout("manual").open(donation), VISA);
        reaches(donation, PaymentStatus.AUTHORIZED);
        becomes(3, "CANCELLED");
        assertThat(checkout("manual").open(donation)).hasQuery("donation=" + donation + "&outcome=campaign_cancelled");

        capture().capture(donation);
        capture().capture(donation);

        assertThat(house.standing(donation).captured()).isZero();
        assertThat(house.payment(donation).attempts()).allMatch(attempt -> attempt.status() == AttemptStatus.CANCELLED);
    }

    @Test
    void whatIsHeldForAPausedCampaignIsTaken() throws Exception {
        UUID donation = gift();
        sandbox.pay(checkout("manual").open(donation), VISA);
        reaches(donation, PaymentStatus.AUTHORIZED);
        becomes(3, "PAUSED");

        capture().capture(donation);

        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
    }

    @Test
    void anOlderOrRepeatedEventBringsNoStateBack() {
        becomes(5, "CANCELLED");
        becomes(3, "ACTIVE");
        becomes(5, "CANCELLED");
        UUID donation = gift();

        assertThat(checkout().open(donation)).hasQuery("donation=" + donation + "&outcome=campaign_cancelled");
    }

    /** The link of a gift whose money was taken says what became of the money, whatever the campaign's state. */
    @ParameterizedTest(name = "{0} campaign, refunded {1}, dispute {2}: {3}")
    @CsvSource({
        "ACTIVE, 0, none, thanks",
        "ACTIVE, 700, none, thanks",
        "ACTIVE, 2500, none, refunded",
        "ACTIVE, 0, needs_response, disputed",
        "ACTIVE, 0, lost, charged_back",
        "ACTIVE, 0, won, thanks",
        "CANCELLED, 2500, none, refunded",
        "CANCELLED, 0, needs_response, disputed",
        "CANCELLED, 0, lost, charged_back",
    })
    void theLinkOfAPaidGiftSaysWhatBecameOfIt(String state, long refunded, String dispute, String expected) {
        UUID donation = gift();
        Told provider = Told.of("pi_" + donation, donation);
        house.receive().receive(provider.captured(2_500));
        if (refunded > 0) {
            house.receive().receive(provider.chargeRefunded(2_500, refunded, 1_760_000_050L));
        }
        if (!dispute.equals("none")) {
            house.receive()
                    .receive(provider.dispute(
                            "charge.dispute.created", "dp_" + donation, 2_500, dispute, 1_760_000_100L));
        }
        becomes(3, state);

        URI to = checkout().open(donation);

        assertThat(to).hasQuery("donation=" + donation + "&outcome=" + expected);
    }

    private UUID gift() {
        UUID donation = Ids.next();
        house.pledge(donation, campaign, 2_500, "CARD");
        return donation;
    }

    /** Brings a gift into a state; answers its page, if it has one. */
    private Optional<URI> bring(UUID donation, String gift) throws Exception {
        if (gift.equals("NEW")) {
            return Optional.empty();
        }
        URI page = checkout().open(donation);
        if (gift.equals("DECLINED")) {
            sandbox.pay(page, DECLINED);
            reaches(donation, PaymentStatus.FAILED);
        } else if (gift.equals("CAPTURED")) {
            sandbox.pay(page, VISA);
            captured(donation);
        }
        return Optional.of(page);
    }

    private void becomes(long version, String state) {
        CampaignSnapshot told = new CampaignSnapshot(
                campaign,
                version,
                "water",
                "Water",
                Ids.next(),
                state,
                state.equals("ACTIVE"),
                new Money(100_000, "USD"),
                null);
        new ApplyCampaignEvents(database)
                .apply(List.of(new ReceivedEvent(
                        Ids.next(),
                        "changed",
                        "/careforall/campaign",
                        THEN,
                        campaign,
                        version,
                        null,
                        new CampaignChanged(told))));
    }

    private static boolean takesNoMoney(URI page) {
        try {
            return sandbox.pay(page, VISA) >= 400;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void captured(UUID donation) {
        reaches(donation, PaymentStatus.CAPTURED);
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
    }

    private static void reaches(UUID donation, PaymentStatus status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(house.standing(donation).status()).isEqualTo(status));
    }

    private static OpenCheckout checkout() {
        return checkout("automatic");
    }

    private static OpenCheckout checkout(String mode) {
        ResultPage result = new ResultPage(new PublicUrl("http://localhost:9080"), Optional.empty());
        return new OpenCheckout(
                database,
                house.known(),
                providers,
                new CheckoutSteps(house.apply(), new CaptureMode(mode), result, providers),
                new EndSession(providers, house.answers()));
    }

    private static CaptureAuthorized capture() {
        return new CaptureAuthorized(database, providers, house.answers(), new CaptureMode("manual"));
    }

    private static SettleUnknown janitor() {
        return new SettleUnknown(
                database,
                new SettleRefund(database, providers, house.answers()),
                capture(),
                new EndSession(providers, house.answers()));
    }
}
