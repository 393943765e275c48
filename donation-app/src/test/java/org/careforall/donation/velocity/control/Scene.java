// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.TransactionalDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.control.NewGift;
import org.careforall.donation.donation.control.Settling;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.events.Money;
import org.careforall.events.payment.PaymentFailed;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.limit.Limits;

/** Donors, their gifts and what becomes of these, on the real database; each scene has addresses of its own. */
final class Scene {

    static final Duration WINDOW = Duration.ofMinutes(10);

    final Database database = new TransactionalDatabase();
    final VelocityKeys keys = new VelocityKeys("A".repeat(44));
    final VelocitySettings settings = new VelocitySettings(WINDOW, 60, 100, 5, 20, 30);
    final Limits limits = new Limits("on");
    final CountFailures failures = new CountFailures(keys, limits);
    final HoldBack holdBack = new HoldBack(database, settings);
    final HeldKeys held = new HeldKeys(database);
    final AdmitGift admit = new AdmitGift(limits, settings, keys, held, new RecentGifts(settings, keys), database);
    final ReleaseHold release = new ReleaseHold(database, held);
    final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    final UUID campaign = Ids.next();
    final String address = keys.ofAddress("scene-" + Ids.next());

    static String anybody() {
        return Ids.next() + "@example.org";
    }

    /** What somebody asks to give from the scene's address. */
    NewGift asked(String email, Optional<UUID> group) {
        return asked(email, group, address);
    }

    NewGift asked(String email, Optional<UUID> group, String from) {
        return new NewGift(
                campaign,
                new Money(2500, "USD"),
                Optional.empty(),
                Optional.of(email),
                false,
                Optional.empty(),
                false,
                GivingMethod.CARD,
                Optional.empty(),
                Map.of(),
                group,
                Optional.of(from));
    }

    /** A stored gift. */
    Donation given(String email, Optional<UUID> user, Optional<UUID> group) {
        Gift like = Gifts.gift(campaign, 2500, 2500);
        Gift gift = new Gift(
                like.id(),
                campaign,
                like.method(),
                like.split(),
                new Donor(user, "k1:" + like.id(), Optional.of(email), Optional.empty(), false),
                Optional.empty(),
                group.or(() -> Optional.of(Ids.next())),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                now);
        database.inTransaction(connection -> {
            Donations.add(connection, gift, Optional.of(address));
            return null;
        });
        return new Donation(gift, Progress.BEGUN);
    }

    Donation given(String email) {
        return given(email, Optional.empty(), Optional.empty());
    }

    void captured(Donation donation) {
        settle(at(now, Gifts.captured(donation, 3, 0, 0, 0)));
    }

    /** As the listener does: settled and counted in one transaction. */
    void failed(Donation donation, Instant at) {
        PaymentSnapshot told = at(at, Gifts.told(donation, 3, "FAILED"));
        settle(told);
        count(List.of(event(told)));
    }

    void count(List<ReceivedEvent> events) {
        database.inTransaction(connection -> {
            failures.count(connection, events);
            return null;
        });
    }

    static ReceivedEvent event(PaymentSnapshot told) {
        return new ReceivedEvent(
                Ids.next(),
                "org.careforall.payment.failed.v1",
                "/careforall/payment",
                told.occurredAt(),
                told.donationId(),
                told.version(),
                null,
                new PaymentFailed(told));
    }

    /** As the timer does, until nothing is left to look at. */
    void look(Instant at) {
        while (holdBack.lookAtNew(at)) {
            // the next batch
        }
        held.refresh(at);
    }

    /** Gifts of one e-mail address that fail. */
    List<Donation> failing(String email, int times) {
        List<Donation> gifts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Donation gift = given(email);
            failed(gift, now);
            gifts.add(gift);
        }
        return gifts;
    }

    /** Gifts of as many e-mail addresses that fail. */
    void failingPeople(int people) {
        for (int i = 0; i < people; i++) {
            failing(anybody(), 1);
        }
    }

    static PaymentSnapshot at(Instant at, PaymentSnapshot told) {
        return new PaymentSnapshot(
                told.donationId(),
                told.version(),
                told.provider(),
                told.providerReference(),
                told.status(),
                told.asked(),
                told.authorized(),
                told.captured(),
                told.refunded(),
                told.chargedBack(),
                told.held(),
                told.unmatched(),
                told.misfits(),
                at);
    }

    private void settle(PaymentSnapshot payment) {
        database.inTransaction(connection -> {
            Settling.settle(connection, payment);
            return null;
        });
    }
}
