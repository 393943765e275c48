// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careforall.donation.ledger.entity.Moved;
import org.careforall.events.donation.DonationAuthorized;
import org.careforall.events.donation.DonationCancelled;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonationDisputeClosed;
import org.careforall.events.donation.DonationDisputed;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationExpired;
import org.careforall.events.donation.DonationFailed;
import org.careforall.events.donation.DonationRefunded;
import org.careforall.events.donation.DonationSnapshot;

/** What other apps are told of a change: one event for each thing that changed, each with the whole. */
final class Changes {

    private Changes() {}

    /** The events between two states, each with a version of its own. */
    static List<DonationEvent> between(Donation before, Donation after) {
        List<DonationEvent> events = new ArrayList<>();
        long version = before.progress().version();
        for (Function<DonationSnapshot, DonationEvent> kind : kinds(before, after)) {
            events.add(kind.apply(after.snapshot(++version)));
        }
        return events;
    }

    private static List<Function<DonationSnapshot, DonationEvent>> kinds(Donation one, Donation other) {
        Progress before = one.progress();
        Progress after = other.progress();
        long lostBefore = one.snapshot(before.version()).chargedBack();
        List<Function<DonationSnapshot, DonationEvent>> kinds = new ArrayList<>();
        if (after.status() != before.status()) {
            ofState(after).ifPresent(kinds::add);
        }
        Moved old = before.moved();
        Moved now = after.moved();
        if (now.captured() != old.captured()) {
            kinds.add(DonationCaptured::new);
        }
        if (now.refunded() != old.refunded()) {
            kinds.add(DonationRefunded::new);
        }
        if (now.held() > old.held()) {
            kinds.add(DonationDisputed::new);
        }
        if (now.held() < old.held() || now.chargedBack() != old.chargedBack()) {
            kinds.add(gift -> new DonationDisputeClosed(gift, Math.max(0, gift.chargedBack() - lostBefore)));
        }
        return kinds;
    }

    private static Optional<Function<DonationSnapshot, DonationEvent>> ofState(Progress after) {
        return switch (after.status()) {
            case AUTHORIZED -> Optional.of(DonationAuthorized::new);
            case FAILED -> Optional.of(DonationFailed::new);
            case CANCELLED -> Optional.of(gift -> new DonationCancelled(gift, reason(after.ending())));
            case EXPIRED -> Optional.of(DonationExpired::new);
            default -> Optional.empty();
        };
    }

    private static String reason(Ending ending) {
        return ending == Ending.CAMPAIGN_CANCELLED ? DonationCancelled.CAMPAIGN_CANCELLED : null;
    }
}
