// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checker finds what is wrong, and nothing where all is well. */
class CheckerTest {

    private static SmallHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = new SmallHouse();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void whereAllIsWellNothingDiffers() throws Exception {
        assertThat(house.differences()).isEmpty();
    }

    @Test
    void everyRowThatIsAlteredOrDeletedOnPurposeIsFound() throws Exception {
        SelfCheck check = new SelfCheck(house.connections(), house.expected());

        assertThat(check.missed(Planted.all())).isEmpty();
        assertThat(house.differences()).as("all was rolled back").isEmpty();
    }

    @Test
    void whatDoesNotAlterAnythingIsReportedAsMissed() throws Exception {
        SelfCheck check = new SelfCheck(house.connections(), house.expected());

        assertThat(check.missed(List.of(new Planted("nothing", "one effect each", "donation", List.of("select 1")))))
                .containsExactly("nothing");
    }

    @Test
    void whatAnotherCheckFindsIsReportedAsMissed() throws Exception {
        SelfCheck check = new SelfCheck(house.connections(), house.expected());
        String unbalanced = "update campaign_total set donors = donors + 1";

        assertThat(check.missed(
                        List.of(new Planted("a total", "entries sum to zero", "campaign", List.of(unbalanced)))))
                .containsExactly("a total, but by [ledger = total]");
    }

    @Test
    void aMailThatSomebodyTookAndDiedWithIsDueAgainAndOneThatIsBeingSentIsNot() throws Exception {
        Rows rows = new Rows(house.connections());
        String taken = """
                insert into mail_outbox (notice_id, address, due_at, attempts)
                select id, 'donor@example.org', now() + interval '%s', 1 from notice order by id offset %d limit 1""";
        try {
            rows.execute("notification", taken.formatted("9 minutes 59 seconds", 0));
            rows.execute("notification", taken.formatted("9 minutes 30 seconds", 1));

            rows.execute("notification", BookQueries.MAILS_OF_THE_DEAD);

            assertThat(rows.count("notification", "select count(*) from mail_outbox where due_at <= now()"))
                    .isEqualTo(1);
            assertThat(Books.leftOver(rows, SmallHouse.APPS)).containsEntry("notification: mails that wait", 2L);
        } finally {
            rows.rollback();
        }
    }

    @Test
    void anAuthorisationThatWasKeptAndIsTheLastWordMakesItAuthorised() {
        Gift gift = new Gift("held", SmallHouse.CAMPAIGN, 100, "{}", false);
        gift.answered(
                new Reply(201, "{\"id\": \"00000000-0000-7000-8000-000000000097\", \"total\": {\"amount\": 100}}", ""));
        gift.told(
                List.of(new Webhook("evt_held", "{}", false, 0, true), new Webhook("evt_taken", "{}", true, 0, true)));
        Expected expected = new Expected(List.of(gift), Map.of(), 0);

        assertThat(expected.authorized(Set.of())).isEmpty();
        assertThat(expected.authorized(Set.of("evt_held", "evt_taken"))).isEmpty();
        assertThat(expected.authorized(Set.of("evt_held")))
                .containsExactly(gift.donation().orElseThrow());
    }

    @Test
    void anAcknowledgedGiftThatIsNotThereIsFoundAndAnUnknownOneIsNot() throws Exception {
        Gift lost = new Gift("lost", SmallHouse.CAMPAIGN, 100, "{}", false);
        lost.answered(Reply.none("the connection broke"));
        assertThat(house.differences(lost)).isEmpty();

        lost.answered(new Reply(201, "{\"id\": \"00000000-0000-7000-8000-000000000099\"}", ""));

        assertThat(house.differences(lost))
                .extracting(Difference::check)
                .containsExactly("no acknowledged donation missing");
    }

    @Test
    void aGiftThatIsThereIsFoundWhenItWasRefusedOrMustBeAndNotWhenItIsUnknown() throws Exception {
        Gift unknown = there(true, Reply.none("the connection broke"));
        assertThat(house.among(unknown)).isEmpty();

        assertThat(house.among(there(true, new Reply(409, "", ""))))
                .containsExactly("no acknowledged donation missing");
        assertThat(house.among(there(false, new Reply(422, "", ""))))
                .containsExactly("no acknowledged donation missing");
        assertThat(house.among(there(false, Reply.none("the connection broke"))))
                .containsExactly("no acknowledged donation missing");
    }

    /** The promise that was never paid, as if that had been its only answer. */
    private static Gift there(boolean valid, Reply reply) {
        Gift gift = new Gift(SmallHouse.key(3), SmallHouse.CAMPAIGN, 3000, "{}", false, valid);
        gift.answered(reply);
        return gift;
    }

    @Test
    void anAcknowledgedWebhookThatWasNotKeptIsFoundAndAnUnknownOneIsNot() throws Exception {
        Webhook webhook = new Webhook("evt_lost", "{}", false, 0, true);
        Gift told = new Gift("told", SmallHouse.CAMPAIGN, 100, "{}", false);
        told.told(List.of(webhook));
        webhook.ended(Outcome.UNKNOWN);
        assertThat(house.differences(told)).isEmpty();

        webhook.ended(Outcome.ACKNOWLEDGED);

        assertThat(house.differences(told))
                .extracting(Difference::check)
                .containsExactly("acknowledged webhooks have their effect");
    }

    @Test
    void anAcknowledgedRefundThatIsLostIsFoundAndAnUnknownOneIsNot() throws Exception {
        Gift gift = new Gift("hosted", SmallHouse.CAMPAIGN, 100, "{}", true);
        gift.answered(new Reply(201, "{\"id\": \"00000000-0000-7000-8000-000000000098\"}", ""));
        gift.refundAsked(30);
        gift.refundAnswered(new Reply(409, "", ""));
        assertThat(refundDiffers(gift, 0)).as("refused, not there").isFalse();
        assertThat(refundDiffers(gift, 30)).as("refused, there").isTrue();

        gift.refundAnswered(Reply.none("the connection broke"));
        assertThat(refundDiffers(gift, 0)).as("unknown, not there").isFalse();
        assertThat(refundDiffers(gift, 20)).as("unknown, a part").isTrue();

        gift.refundAnswered(new Reply(201, "{\"status\": \"PENDING\"}", ""));
        assertThat(refundDiffers(gift, 0)).as("acknowledged, not there").isTrue();
        assertThat(refundDiffers(gift, 30)).as("acknowledged, there").isFalse();
        assertThat(refundDiffers(gift, 60)).as("acknowledged, twice").isTrue();

        gift.refundAnswered(new Reply(201, "{\"status\": \"FAILED\"}", ""));
        assertThat(refundDiffers(gift, 30)).as("failed, there").isTrue();
    }

    private static boolean refundDiffers(Gift gift, long refunded) throws Exception {
        return house.differences(gift, new Taken(100, refunded)).stream()
                .anyMatch(difference -> difference.check().equals("refunded once")
                        && difference.what().contains("may be"));
    }

    @Test
    void anotherAnswerToTheSameKeyIsNoticed() {
        Gift gift = new Gift("key", SmallHouse.CAMPAIGN, 100, "{}", false);

        assertThat(gift.answered(new Reply(201, "{\"id\": 1}", "/1"))).isTrue();
        assertThat(gift.answered(new Reply(503, "away", ""))).isTrue();
        assertThat(gift.answered(new Reply(201, "{\"id\": 1}", "/1"))).isTrue();
        assertThat(gift.answered(new Reply(201, "{\"id\": 2}", "/1"))).isFalse();
        assertThat(gift.answered(new Reply(201, "{\"id\": 1}", "/2"))).isFalse();
        assertThat(gift.answered(new Reply(200, "{\"id\": 1}", "/1"))).isFalse();
    }
}
