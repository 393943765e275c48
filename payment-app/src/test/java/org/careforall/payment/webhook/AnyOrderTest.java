// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.careforall.events.Money;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.payment.PaymentRefundFailed;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.settlement.entity.Standing;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.ProviderHistory;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.platform.id.Ids;

/**
 * A provider lives through a history and tells of it; whatever order, however often and however early its words come,
 * the payment ends where the provider's own books do.
 */
class AnyOrderTest {

    private static TestDatabase database;
    private static House house;

    @BeforeContainer
    static void start() {
        database = new TestDatabase();
        house = new House(database);
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void thePaymentEndsWhereTheProvidersBooksDo(@ForAll long seed) {
        Random random = new Random(seed);
        UUID donation = Ids.next();
        ProviderHistory fits = ProviderHistory.of(donation, "pi_a" + donation, 2_500, random);
        ProviderHistory misfits = ProviderHistory.of(donation, "pi_b" + donation, 1_700, random);
        List<ProviderEvent> told = new ArrayList<>(fits.told());
        if (random.nextBoolean()) {
            told.addAll(misfits.told());
        } else {
            misfits = null;
        }
        told.addAll(told.stream().filter(event -> random.nextInt(3) == 0).toList());
        Collections.shuffle(told, random);

        int known = random.nextInt(told.size() + 1);
        for (int i = 0; i <= told.size(); i++) {
            if (i == known) {
                house.pledge(donation, 2_500);
            }
            if (i < told.size()) {
                house.receive().receive(told.get(i));
            }
        }

        Standing now = house.standing(donation);
        assertThat(now.captured()).as("captured").isEqualTo(fits.captured());
        assertThat(now.refunded()).as("refunded").isEqualTo(fits.refunded());
        assertThat(now.held()).as("held").isEqualTo(fits.held());
        assertThat(now.chargedBack()).as("charged back").isEqualTo(fits.lost());
        assertThat(now.status() == PaymentStatus.CAPTURED).isEqualTo(fits.captured() > 0);
        long strange = misfits == null ? 0 : misfits.captured() - misfits.refunded() - misfits.lost();
        assertThat(now.unmatched()).isEqualTo(strange > 0 ? List.of(new Money(strange, "USD")) : List.of());
        whatWasToldAgrees(house.told(donation), now);
    }

    private static void whatWasToldAgrees(List<PaymentEvent> all, Standing now) {
        // that a refund failed is told beside the sums, at the version that the payment has
        List<PaymentEvent> events = all.stream()
                .filter(event -> !(event instanceof PaymentRefundFailed))
                .toList();
        assertThat(events)
                .extracting(PaymentEvent::aggregateVersion)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        if (!events.isEmpty()) {
            PaymentSnapshot last = events.get(events.size() - 1).payment();
            assertThat(List.of(last.captured(), last.refunded(), last.held(), last.chargedBack()))
                    .containsExactly(now.captured(), now.refunded(), now.held(), now.chargedBack());
            assertThat(last.unmatched()).isEqualTo(now.unmatched());
        }
        assertThat(events.stream().mapToLong(e -> e.payment().captured()).toArray())
                .isSorted();
    }
}
