// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.donation.ledger.entity.Shares;
import org.careforall.events.Money;
import org.careforall.platform.idempotency.StoredAnswer;
import org.careforall.platform.web.PublicUrl;

/** Donations as answers. */
@ApplicationScoped
public class DonationAnswers {

    private static final Set<DonationStatus> PAYABLE = Set.of(DonationStatus.INITIATED, DonationStatus.FAILED);

    private static final String HISTORY_TOKEN = "\"historyToken\":\"";

    /** The answer holds no text of the donor's, so that this stands in it once at most. */
    private static final Pattern KEPT_GROUP = Pattern.compile(HISTORY_TOKEN + "([0-9a-f-]{36})\"");

    private PublicUrl publicUrl;
    private HistoryTokens tokens;

    /** For CDI's proxies. */
    protected DonationAnswers() {}

    /** Made by CDI. */
    @Inject
    public DonationAnswers(PublicUrl publicUrl, HistoryTokens tokens) {
        this.publicUrl = publicUrl;
        this.tokens = tokens;
    }

    /**
     * What the donor gets for a promise, as it is kept for a repeat: it names the gift's group where the donor gets the
     * token that opens it, so that no token lies in the database ({@link #revealed}).
     */
    public PledgedDonation pledged(Donation donation) {
        Gift gift = donation.gift();
        return new PledgedDonation(
                gift.id(),
                gift.campaignId(),
                donation.money(gift.split().amount()),
                fee(donation),
                donation.money(gift.split().total()),
                donation.status(),
                gift.method(),
                gift.donor().anonymous(),
                gift.createdAt(),
                gift.method() == GivingMethod.CARD ? checkout(donation) : null,
                gift.reference().orElse(null),
                gift.historyGroup().map(UUID::toString).orElse(null));
    }

    /** A kept promise as the donor gets it: with the token, made anew from the group. */
    public StoredAnswer revealed(StoredAnswer kept) {
        String body = new String(kept.body(), StandardCharsets.UTF_8);
        String revealed = KEPT_GROUP
                .matcher(body)
                .replaceFirst(group -> HISTORY_TOKEN + tokens.tokenOf(UUID.fromString(group.group(1))) + '"');
        return new StoredAnswer(kept.status(), kept.location(), revealed.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a donation is read. */
    public URI location(Donation donation) {
        return publicUrl.of("/api/donations/" + donation.id());
    }

    /** A donation; with or without who gave it. */
    public DonationView view(Donation donation, boolean withDonor) {
        return view(donation, withDonor, null);
    }

    /** The same, with the time of the last change. */
    public DonationView view(Donation donation, boolean withDonor, Instant updatedAt) {
        Gift gift = donation.gift();
        Shares shares = donation.shares();
        return new DonationView(
                gift.id(),
                gift.campaignId(),
                donation.status(),
                gift.method(),
                donation.money(gift.split().amount()),
                fee(donation),
                donation.money(gift.split().total()),
                donation.money(shares.captured()),
                donation.money(shares.refunded()),
                donation.money(shares.chargedBack()),
                donation.money(shares.held()),
                donation.money(shares.raised()),
                withDonor ? donor(gift.donor()) : null,
                gift.donor().anonymous(),
                gift.message().orElse(null),
                gift.reference().orElse(null),
                gift.externalReference().orElse(null),
                gift.metadata(),
                gift.createdAt(),
                millis(donation.progress().capturedAt()),
                millis(Optional.ofNullable(updatedAt)),
                PAYABLE.contains(donation.status()) && gift.method() == GivingMethod.CARD ? checkout(donation) : null);
    }

    private static DonationView.DonorView donor(Donor donor) {
        return new DonationView.DonorView(
                donor.name().orElse(null),
                donor.email().orElse(null),
                donor.userId().orElse(null));
    }

    private static Money fee(Donation donation) {
        long fee = donation.gift().split().fee();
        return fee == 0 ? null : donation.money(fee);
    }

    private URI checkout(Donation donation) {
        return publicUrl.of("/api/payments/checkout/" + donation.id());
    }

    private static Instant millis(Optional<Instant> moment) {
        return moment.map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElse(null);
    }
}
