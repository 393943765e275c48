// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careforall.donation.donation.Gifts.captured;
import static org.careforall.donation.donation.Gifts.told;

import java.util.List;
import java.util.UUID;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.receipt.ReceiptsAtWork;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.Sums;
import org.careforall.events.donation.DonationReceiptVoided;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

class NumberReceiptsTest {

    private final ReceiptsAtWork receipts = new ReceiptsAtWork();
    private final UUID campaign = receipts.campaign(Ids.next());
    private final Donation gift = receipts.pledge(Gifts.gift(campaign, 2500, 2606));

    @Test
    void capturedMoneyGetsAReceiptAndPromisedMoneyNone() {
        receipts.settle(told(gift, 1, "AUTHORIZED"));
        receipts.number();
        assertThat(receipts.newest(gift)).isEmpty();

        receipts.settle(captured(gift, 2, 0, 0, 0));
        assertThat(receipts.newest(gift)).as("not in the settling transaction").isEmpty();
        receipts.number();

        Receipt receipt = newest();
        assertThat(receipt.sums()).isEqualTo(new Sums(2500, 2606, "USD"));
        assertThat(receipt.voidedAt()).isEmpty();
        assertThat(receipt.replaces()).isEmpty();
        assertThat(receipt.donorName()).contains("Grace");
        assertThat(receipt.campaignTitle()).isEqualTo("Clean water");
        assertThat(receipt.givenAt()).isEqualTo(Gifts.NOON);
        assertThat(receipt.issuer().registration()).isEqualTo("BE 1");
        assertThat(receipt.number().prefix()).isEqualTo(receipts.prefix());
    }

    @Test
    void whatComesLateOrTwiceIssuesNone() {
        receipts.settle(captured(gift, 3, 0, 0, 0));
        receipts.number();
        receipts.settle(captured(gift, 3, 0, 0, 0));
        receipts.settle(captured(gift, 2, 100, 0, 0));
        receipts.settle(captured(gift, 4, 0, 0, 0));
        receipts.number();

        assertThat(receipts.all(gift)).hasSize(1);
    }

    @Test
    void anOpenDisputeLeavesTheReceiptInForceAndALostOneMakesItVoid() {
        receipts.settle(captured(gift, 3, 0, 0, 0));
        receipts.number();
        receipts.settle(captured(gift, 4, 0, 0, 2606));
        receipts.number();
        assertThat(receipts.all(gift)).hasSize(1);
        assertThat(newest().voidedAt()).isEmpty();

        receipts.settle(captured(gift, 5, 0, 2606, 0));
        receipts.number();
        assertThat(newest().voidedAt()).isPresent();
        assertThat(receipts.told()).singleElement().isInstanceOfSatisfying(DonationReceiptVoided.class, told -> {
            assertThat(told.receiptNumber()).isEqualTo(newest().number().toString());
            assertThat(told.replaced()).isFalse();
            assertThat(told.donation().chargedBack()).isEqualTo(2500);
        });
    }

    @Test
    void aRefundMakesItVoidAndTheRestGetsANewOne() {
        receipts.settle(captured(gift, 3, 0, 0, 0));
        receipts.number();
        receipts.settle(captured(gift, 4, 1303, 0, 0));
        receipts.number();

        List<Receipt> all = receipts.all(gift);
        Receipt first = all.get(1);
        Receipt second = all.get(0);
        assertThat(second.sums()).isEqualTo(new Sums(1250, 1303, "USD"));
        assertThat(second.replaces()).contains(first.number());
        assertThat(first.replacedBy()).contains(second.number());
        assertThat(first.voidedAt()).contains(second.issuedAt());
        assertThat(second.voidedAt()).isEmpty();
    }

    @Test
    void aFullRefundLeavesItVoidAndOneThatFailsLaterGivesANewOne() {
        receipts.settle(captured(gift, 3, 0, 0, 0));
        receipts.number();
        receipts.settle(captured(gift, 4, 2606, 0, 0));
        receipts.number();
        assertThat(receipts.all(gift)).hasSize(1);
        assertThat(newest().voidedAt()).isPresent();
        assertThat(newest().replacedBy()).isEmpty();

        receipts.settle(captured(gift, 5, 0, 0, 0));
        receipts.number();
        assertThat(receipts.all(gift)).hasSize(2);
        assertThat(newest().voidedAt()).isEmpty();
        assertThat(newest().replaces()).contains(receipts.all(gift).get(1).number());
    }

    @Test
    void aGiftOfACampaignThatIsNotHereWaitsAndHoldsUpNobody() {
        UUID unheard = Ids.next();
        Donation early = receipts.pledge(Gifts.gift(unheard, 100, 100));
        receipts.settle(captured(early, 1, 0, 0, 0), captured(gift, 1, 0, 0, 0));
        receipts.number();

        assertThat(receipts.newest(early)).isEmpty();
        assertThat(receipts.newest(gift)).isPresent();
        assertThat(cause(early)).contains("not here");

        receipts.campaign(unheard, Ids.next());
        timePasses(early);
        receipts.number();
        assertThat(receipts.newest(early)).isPresent();
    }

    @Test
    void whatFailsAloneIsKeptWithItsCauseAndHoldsUpNobody() {
        Donation bad = receipts.pledge(Gifts.gift(campaign, 100, 100));
        execute("alter table receipt add constraint test_refusal check (donation_id <> '%s') not valid"
                .formatted(bad.id()));
        try {
            receipts.settle(captured(bad, 1, 0, 0, 0), captured(gift, 1, 0, 0, 0));
            receipts.number();
            assertThat(receipts.newest(bad)).isEmpty();
            assertThat(receipts.newest(gift)).isPresent();
            assertThat(cause(bad)).contains("test_refusal");
        } finally {
            execute("alter table receipt drop constraint test_refusal");
        }
        timePasses(bad);
        receipts.number();
        assertThat(receipts.newest(bad)).isPresent();
        assertThat(receipts.serials()).as("no gap was left").containsExactly(1L, 2L);
    }

    @Test
    void theDatabaseItselfRefusesGapsChangesAndDeletions() {
        receipts.settle(captured(gift, 3, 0, 0, 0));
        receipts.number();
        String id = newest().id().toString();

        refused("delete from receipt where id = '%s'".formatted(id));
        refused("update receipt set amount = 1 where id = '%s'".formatted(id));
        refused("update receipt set serial = serial + 1 where id = '%s'".formatted(id));
        refused("""
                insert into receipt (id, prefix, serial, donation_id, edition, issuer_id, currency, amount, total,
                    method, campaign_title, given_at, issued_at)
                select gen_random_uuid(), prefix, serial + 2, gen_random_uuid(), 1, issuer_id, currency, amount, total,
                    method, campaign_title, given_at, issued_at
                from receipt where id = '%s'""".formatted(id));
        execute("update receipt set voided_at = now() where id = '%s'".formatted(id));
        refused("update receipt set voided_at = null where id = '%s'".formatted(id));
    }

    private Receipt newest() {
        return receipts.newest(gift).orElseThrow();
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(DatabaseException.class);
    }

    private void execute(String sql) {
        receipts.database().inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private void timePasses(Donation donation) {
        execute("update receipt_pending set retry_at = now() where donation_id = '%s'".formatted(donation.id()));
    }

    private String cause(Donation donation) {
        return receipts.database().with(connection -> {
            try (var select =
                    connection.prepareStatement("select failure from receipt_pending where donation_id = ?")) {
                select.setObject(1, donation.id());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }
}
