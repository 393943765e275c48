// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.receipt.ReceiptsAtWork;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.id.Ids;

/** Captures, refunds, disputes and their reversals in any order, and a numberer that comes whenever it likes. */
class ReceiptModelTest {

    private static final int NUMBER_NOW = 70;

    private static final ReceiptsAtWork RECEIPTS = new ReceiptsAtWork();
    private static final UUID CAMPAIGN = RECEIPTS.campaign(Ids.next());

    /** @param arrivals which snapshot arrives next (modulo their number); from 70 on, the numberer comes instead */
    record Sequence(long amount, long fee, List<PaymentStory.Move> moves, List<Integer> arrivals) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void atMostOneReceiptIsInForceAndItIsOverTheNet(@ForAll("sequences") Sequence sequence) {
        Donation gift = RECEIPTS.pledge(Gifts.gift(CAMPAIGN, sequence.amount(), sequence.amount() + sequence.fee()));
        ExpectedDonation expected = new ExpectedDonation(gift.gift());
        List<PaymentSnapshot> story = PaymentStory.tell(gift.gift(), sequence.moves());
        for (int which : sequence.arrivals()) {
            if (which >= NUMBER_NOW) {
                RECEIPTS.number();
                check(gift, expected.raised());
            } else {
                PaymentSnapshot arriving = story.get(which % story.size());
                expected.hears(arriving);
                RECEIPTS.settle(arriving);
            }
        }
        RECEIPTS.number();
        check(gift, expected.raised());
    }

    @AfterContainer
    static void andNoNumberIsMissing() {
        List<Long> serials = RECEIPTS.serials();
        assertThat(serials)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, serials.size()).boxed().toList());
    }

    private void check(Donation gift, long raised) {
        List<Receipt> all = RECEIPTS.all(gift);
        List<Receipt> inForce =
                all.stream().filter(one -> one.voidedAt().isEmpty()).toList();
        if (raised == 0) {
            assertThat(inForce).isEmpty();
            return;
        }
        assertThat(inForce).singleElement().isEqualTo(all.get(0));
        assertThat(inForce.get(0).sums().amount()).isEqualTo(raised);
        assertThatEachNamesTheOneBefore(all);
    }

    private static void assertThatEachNamesTheOneBefore(List<Receipt> newestFirst) {
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            Receipt before = newestFirst.get(i + 1);
            assertThat(newestFirst.get(i).replaces()).contains(before.number());
            assertThat(before.replacedBy()).contains(newestFirst.get(i).number());
        }
    }

    @Provide
    Arbitrary<Sequence> sequences() {
        Arbitrary<List<PaymentStory.Move>> moves = Arbitraries.of(
                        PaymentStory.Move.CAPTURE,
                        PaymentStory.Move.CAPTURE,
                        PaymentStory.Move.CAPTURE_PART,
                        PaymentStory.Move.REFUND_PART,
                        PaymentStory.Move.REFUND_REST,
                        PaymentStory.Move.REFUND_FAILS,
                        PaymentStory.Move.DISPUTE,
                        PaymentStory.Move.WIN,
                        PaymentStory.Move.LOSE,
                        PaymentStory.Move.MISFIT)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.of(0L, 1L, 500L),
                        moves,
                        Arbitraries.integers().between(0, 99).list().ofMaxSize(12))
                .as(Sequence::new);
    }
}
