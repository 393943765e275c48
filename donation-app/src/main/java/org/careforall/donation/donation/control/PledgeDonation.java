// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.events.donation.DonationPledged;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.Problems;

/** Takes a promise: checks it against the campaign, stores it, tells of it. Two statements. */
@ApplicationScoped
public class PledgeDonation {

    private Database database;
    private Outbox outbox;
    private GiftTerms terms;
    private DonorKeys donorKeys;
    private PaymentReferences references;

    /** For CDI's proxies. */
    protected PledgeDonation() {}

    /** Made by CDI. */
    @Inject
    public PledgeDonation(
            Database database, Outbox outbox, GiftTerms terms, DonorKeys donorKeys, PaymentReferences references) {
        this.database = database;
        this.outbox = outbox;
        this.terms = terms;
        this.donorKeys = donorKeys;
        this.references = references;
    }

    /**
     * Stores the promise.
     *
     * @throws org.careforall.platform.problem.ProblemException 409 when the campaign takes no gifts now; 422 when the
     *     amount or its currency does not suit it
     */
    @Transactional
    public Donation pledge(NewGift asked, Campaign campaign, Caller caller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        requireOpen(campaign, now);
        if (!asked.amount().currency().equals(campaign.currency())) {
            throw Problems.invalid(
                    "amount.currency",
                    "currency-not-the-campaigns",
                    "this campaign takes " + campaign.currency(),
                    Map.of("currency", campaign.currency()));
        }
        Gift gift = gift(asked, terms.split(asked.amount(), asked.coverFees(), asked.method()), caller, now);
        Donation donation = new Donation(gift, Progress.BEGUN);
        database.inTransaction(connection -> {
            Donations.add(connection, gift, asked.addressKey());
            return null;
        });
        outbox.append(new DonationPledged(donation.snapshot(donation.progress().version())));
        return donation;
    }

    private static void requireOpen(Campaign campaign, Instant now) {
        if (!campaign.takesGiftsAt(now)) {
            throw Problems.conflict(
                    "campaign-takes-no-gifts",
                    "This campaign takes no gifts now.",
                    Map.of("campaignStatus", campaign.status(), "allowed", List.of("ACTIVE")));
        }
    }

    private Gift gift(NewGift asked, Split split, Caller caller, Instant now) {
        UUID id = Ids.next();
        Optional<String> email = asked.email().or(caller::email);
        Donor donor = new Donor(
                caller.userId(),
                donorKeys.of(caller.userId(), email, id),
                email,
                asked.name().or(caller::name),
                asked.anonymous());
        boolean offline = asked.method() == GivingMethod.OFFLINE;
        return new Gift(
                id,
                asked.campaignId(),
                asked.method(),
                split,
                donor,
                asked.message(),
                caller.isGuest() ? asked.historyGroup().or(() -> Optional.of(Ids.next())) : Optional.empty(),
                offline ? Optional.of(references.next()) : Optional.empty(),
                asked.externalReference(),
                asked.metadata(),
                now);
    }
}
