// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careforall.donation.donation.Gifts.captured;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.careforall.donation.campaign.control.FindCampaign;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.control.FindDonation;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.donation.receipt.ReceiptsAtWork;
import org.careforall.donation.receipt.entity.Giver;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ReadReceiptsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final ReceiptsAtWork work = new ReceiptsAtWork();
    private final HistoryTokens histories = new HistoryTokens(KEY, Optional.empty());
    private final ReceiptTokens tokens = new ReceiptTokens(KEY, Optional.empty());
    private final ReadReceipts receipts = in("UTC");
    private final UUID owner = Ids.next();
    private final UUID campaign = work.campaign(owner);
    private final Caller donor = user();

    @Test
    void theDonorAndStaffReadItAndNobodyElse() {
        Donation gift = given(donor, 2500, 0);

        assertThat(receipts.ofDonation(gift.id(), donor, null).donationId()).isEqualTo(gift.id());
        assertThat(receipts.ofDonation(gift.id(), staff(), null).donorName()).contains("Grace");
        notFound(() -> receipts.ofDonation(gift.id(), user(), null));
        notFound(() -> receipts.ofDonation(gift.id(), Caller.guest(), null));
        notFound(() -> receipts.ofDonation(gift.id(), owner(), null));
        notFound(() -> receipts.ofDonation(Ids.next(), staff(), null));
    }

    @Test
    void aGuestReadsItWithTheRightToken() {
        Donation gift = work.pledge(Gifts.gift(campaign, 100, 100));
        work.settle(captured(gift, 1, 0, 0, 0));
        work.number();
        String token = histories.tokenOf(gift.gift().historyGroup().orElseThrow());

        assertThat(receipts.ofDonation(gift.id(), Caller.guest(), token)).isNotNull();
        notFound(() -> receipts.ofDonation(gift.id(), Caller.guest(), histories.tokenOf(Ids.next())));
        notFound(() -> receipts.ofDonation(gift.id(), Caller.guest(), token.substring(1)));
        assertThat(receipts.page(receipts.giver(Caller.guest(), token), PageRequest.of(null, null))
                        .items())
                .hasSize(1);
        notFound(() -> receipts.giver(Caller.guest(), "wrong"));
        assertThatThrownBy(() -> receipts.giver(Caller.guest(), null)).hasMessageContaining("401");
    }

    @Test
    void anAnonymousOfflineGiftHasOneForItsDonor() {
        Donation gift = work.pledge(gift(donor, true, GivingMethod.OFFLINE));
        work.settle(captured(gift, 1, 0, 0, 0));
        work.number();

        Receipt receipt = receipts.ofDonation(gift.id(), donor, null);
        assertThat(receipt.donorName()).contains("Grace");
        assertThat(receipt.method()).isEqualTo(GivingMethod.OFFLINE);
        notFound(() -> receipts.ofDonation(gift.id(), owner(), null));
    }

    @Test
    void whileThereIsNoneTheAnswerSaysWhy() {
        Donation gift = work.pledge(gift(donor, false, GivingMethod.CARD));
        assertThatThrownBy(() -> receipts.ofDonation(gift.id(), donor, null))
                .hasMessageContaining("404")
                .hasMessageContaining("Nothing was received");

        work.settle(captured(gift, 1, 0, 0, 0));
        assertThatThrownBy(() -> receipts.ofDonation(gift.id(), donor, null))
                .hasMessageContaining("404")
                .hasMessageContaining("not numbered yet");
    }

    @Test
    void aLinkOpensItsReceiptEvenAVoidOneAndNoOther() {
        Donation gift = given(donor, 2500, 0);
        Receipt first = receipts.ofDonation(gift.id(), donor, null);
        String link = tokens.tokenOf(first.id());
        assertThat(receipts.ofToken(link)).isEqualTo(first);

        work.settle(captured(gift, 9, 500, 0, 0));
        work.number();
        assertThat(receipts.ofToken(link).voidedAt()).isPresent();
        assertThat(receipts.ofToken(link).replacedBy()).isPresent();
        notFound(() -> receipts.ofToken(link.substring(1)));
        notFound(() -> receipts.ofToken("yearly"));
        notFound(() -> receipts.ofToken(tokens.tokenOf(Ids.next())));
    }

    @Test
    void theListIsMineNewestFirstPageByPage() {
        given(user(), 100, 0);
        List<UUID> mine = List.of(
                given(donor, 100, 0).id(),
                given(donor, 200, 50).id(),
                given(donor, 300, 0).id());

        Giver giver = receipts.giver(donor, null);
        List<UUID> found = new ArrayList<>();
        String after = null;
        do {
            Page<Receipt> page = receipts.page(giver, PageRequest.of(2, after));
            page.items().forEach(receipt -> found.add(receipt.donationId()));
            after = page.next();
        } while (after != null);
        assertThat(found).containsExactly(mine.get(2), mine.get(1), mine.get(1), mine.get(0));
    }

    @Test
    void aYearHasTheNetOfItsGiftsAndNoOthers() {
        given(user(), 100, 0);
        given(donor, 1000, 0);
        given(donor, 2000, 500);
        given(donor, 4000, 4000);
        Giver giver = receipts.giver(donor, null);

        GivingYear year = receipts.year(giver, NOVEMBER);
        assertThat(year.receipts()).hasSize(2);
        assertThat(year.totals()).isEqualTo(Map.of("USD", 2500L));
        assertThat(receipts.year(giver, NOVEMBER.minusMonths(11)).receipts()).hasSize(2);
        notFound(() -> receipts.year(giver, NOVEMBER.plusMonths(1)));
        notFound(() -> receipts.year(giver, NOVEMBER.minusMonths(12)));
        notFound(() -> receipts.giver("wrong", NOVEMBER));
        assertThat(receipts.giver(tokens.tokenOf(giver, NOVEMBER), NOVEMBER)).isEqualTo(giver);
    }

    @Test
    void aMonthBeginsWhereTheSettingSays() {
        Gift gift = gift(donor, false, GivingMethod.CARD);
        work.pledge(gift);
        work.settle(captured(new Donation(gift, org.careforall.donation.donation.entity.Progress.BEGUN), 1, 0, 0, 0));
        work.database().inTransaction(connection -> {
            try (var update = connection.prepareStatement("update donation set captured_at = ? where id = ?")) {
                update.setObject(1, java.time.OffsetDateTime.parse("2026-11-30T23:30:00Z"));
                update.setObject(2, gift.id());
                return update.executeUpdate();
            }
        });
        work.number();

        Giver giver = receipts.giver(donor, null);
        notFound(() -> receipts.year(giver, NOVEMBER.plusMonths(1)));
        assertThat(in("Asia/Dhaka").year(giver, NOVEMBER.plusMonths(1)).receipts())
                .hasSize(1);
        assertThat(in("Asia/Dhaka").year(giver, NOVEMBER.minusMonths(10)).receipts())
                .hasSize(1);
    }

    private ReadReceipts in(String zone) {
        FindDonation donations = new FindDonation(work.database(), new FindCampaign(work.database(), null));
        return new ReadReceipts(work.database(), donations, histories, tokens, ZoneId.of(zone));
    }

    /** A gift that was captured and then, unless that is nothing, refunded; each with its receipt. */
    private Donation given(Caller by, long amount, long refunded) {
        Gift gift = gift(by, false, GivingMethod.CARD);
        Donation donation = work.pledge(new Gift(
                gift.id(),
                gift.campaignId(),
                gift.method(),
                new Split(amount, amount, "USD"),
                gift.donor(),
                gift.message(),
                gift.historyGroup(),
                gift.reference(),
                gift.externalReference(),
                gift.metadata(),
                gift.createdAt()));
        work.settle(captured(donation, 1, 0, 0, 0));
        work.number();
        if (refunded > 0) {
            work.settle(captured(donation, 2, refunded, 0, 0));
            work.number();
        }
        return donation;
    }

    private Gift gift(Caller by, boolean anonymous, GivingMethod method) {
        UUID id = Ids.next();
        return new Gift(
                id,
                campaign,
                method,
                new Split(100, 100, "USD"),
                new Donor(by.userId(), "k1:" + id, by.email(), Optional.of("Grace"), anonymous),
                Optional.empty(),
                Optional.empty(),
                method == GivingMethod.OFFLINE ? Optional.of("CF-" + id) : Optional.empty(),
                Optional.empty(),
                Map.of(),
                Gifts.NOON);
    }

    private static Caller user() {
        return caller(Ids.next(), Set.of());
    }

    private static Caller staff() {
        return caller(Ids.next(), Set.of(FindDonation.READ_ALL));
    }

    private Caller owner() {
        return caller(owner, Set.of());
    }

    private static Caller caller(UUID id, Set<String> permissions) {
        return new Caller(
                Optional.of(id), Optional.of("g@example.org"), true, Optional.of("Grace"), permissions, Set.of());
    }

    private static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ProblemException.class).hasMessageContaining("404");
    }
}
