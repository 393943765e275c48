// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.util.UUID;
import org.careforall.donation.ledger.entity.Books;
import org.careforall.donation.ledger.entity.Shares;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;

/** A donation: what was promised, and how far it has come. */
public record Donation(Gift gift, Progress progress) {

    public UUID id() {
        return gift.id();
    }

    public DonationStatus status() {
        return progress.status();
    }

    /** The campaign's part of what was moved. */
    public Shares shares() {
        return gift.split().shares(progress.moved());
    }

    /** What the ledger must show for it. */
    public Books books() {
        return new Books(gift.campaignId(), gift.split(), progress.moved());
    }

    /** An amount in the gift's currency. */
    public Money money(long amount) {
        return new Money(amount, gift.split().currency());
    }

    /** The same donation, further on. */
    public Donation with(Progress next) {
        return new Donation(gift, next);
    }

    /** The same donation of a campaign that was cancelled: when its payment ends, the event says why. */
    public Donation ofCancelledCampaign() {
        return progress.ending() == Ending.NONE ? with(progress.withCampaignCancelled()) : this;
    }

    /** What other apps are told. */
    public DonationSnapshot snapshot(long version) {
        Shares shares = shares();
        return new DonationSnapshot(
                gift.id(),
                version,
                gift.campaignId(),
                progress.status().name(),
                gift.method().name(),
                money(gift.split().amount()),
                gift.split().fee(),
                gift.split().total(),
                shares.captured(),
                shares.refunded(),
                shares.chargedBack(),
                shares.held(),
                gift.donor().reference(),
                gift.message().orElse(null),
                gift.createdAt(),
                progress.capturedAt().orElse(null),
                progress.moved().captured(),
                progress.moved().refunded(),
                // an account has no history group, and a guest's gift keeps its own when an account claims it
                gift.historyGroup().isPresent());
    }
}
