// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/**
 * A campaign: its state, and what may become of it. Once approved, a change of title, goal or beneficiary waits beside the
 * approved version, which stays public until staff has read the change.
 */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "owner_name")
    private String ownerName;

    private String title;

    @Column(name = "goal_amount")
    private long goalAmount;

    @Column(name = "goal_currency")
    private String goalCurrency;

    private String beneficiary;

    @Embedded
    private OpenDetails open;

    @Embedded
    private PendingChange pending;

    @Column(name = "rejection_reason")
    private String rejectionReason;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Embedded
    private RefundRequest refunds;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected Campaign() {}

    /** A new draft. */
    public Campaign(UUID id, String slug, UUID ownerId, String ownerName, CampaignDetails details, Instant now) {
        this.id = id;
        this.slug = slug;
        this.status = CampaignStatus.DRAFT;
        this.ownerId = ownerId;
        this.ownerName = ownerName;
        this.createdAt = now;
        this.updatedAt = now;
        open = new OpenDetails(details);
        takeReviewed(details.title(), details.goal(), details.beneficiary());
    }

    /**
     * Takes the owner's changes: at once, except for what is reviewed of an approved campaign.
     *
     * @throws ProblemException 409 when the campaign is over, 422 when an approved campaign would change its currency
     */
    public void change(CampaignDetails details, Instant now) {
        if (status.isFinal()) {
            throw refused("can't be changed");
        }
        if (!isPublic()) {
            takeReviewed(details.title(), details.goal(), details.beneficiary());
        } else if (details.differsInWhatIsReviewed(approved())) {
            requireSameCurrency(details.goal());
            pending = new PendingChange(details, now);
        } else {
            pending = null;
        }
        open = new OpenDetails(details);
        updatedAt = now;
    }

    /**
     * Does what the table of {@link CampaignStatus} allows; besides, a change that waits beside a public campaign can be
     * approved or rejected.
     *
     * @throws ProblemException 409 with the states that are allowed
     */
    public void perform(CampaignAction action, Instant now) {
        boolean ofPending = hasPendingChange()
                && (action == CampaignAction.APPROVE || action == CampaignAction.REJECT)
                && !status.isFinal();
        if (!ofPending) {
            status = status.after(action).orElseThrow(() -> refused("does not allow " + action));
        } else if (action == CampaignAction.APPROVE) {
            takeReviewed(pending.title(), pending.goal(), pending.beneficiary());
        }
        if (ofPending || status.isFinal()) {
            pending = null;
        }
        if (action == CampaignAction.APPROVE) {
            approvedAt = approvedAt == null ? now : approvedAt;
        }
        if (action == CampaignAction.APPROVE || action == CampaignAction.SUBMIT) {
            rejectionReason = null;
        }
        updatedAt = now;
    }

    /** Staff sends it, or the change that waits, back to its owner. */
    public void reject(String reason, Instant now) {
        perform(CampaignAction.REJECT, now);
        rejectionReason = reason;
    }

    /**
     * All its gifts are to be given back.
     *
     * @throws ProblemException 409 unless it is cancelled: what goes on, or was completed, keeps its gifts
     */
    public void requestRefunds(UUID request, Instant now) {
        if (status != CampaignStatus.CANCELLED) {
            throw refused("keeps its gifts: only of a cancelled one they are all given back");
        }
        refunds = new RefundRequest(request, now);
        updatedAt = now;
    }

    private void takeReviewed(String newTitle, Money goal, String newBeneficiary) {
        title = newTitle;
        goalAmount = goal.amount();
        goalCurrency = goal.currency();
        beneficiary = newBeneficiary;
    }

    private void requireSameCurrency(Money goal) {
        if (!goal.currency().equals(goalCurrency)) {
            throw Problems.invalid(
                    "goal.currency", "can't change once the campaign was approved: gifts may be under way");
        }
    }

    private ProblemException refused(String why) {
        return Problems.conflict(
                "campaign-state",
                "A campaign that is " + status + " " + why + ".",
                Map.of("campaignStatus", status, "allowed", status.next(), "allowedActions", status.actions()));
    }

    /** As the public sees it, now or once approved. */
    public CampaignDetails approved() {
        return open.with(title, new Money(goalAmount, goalCurrency), beneficiary);
    }

    /** As its owner last wrote it: with the change that waits for review. */
    public CampaignDetails latest() {
        return hasPendingChange() ? open.with(pending.title(), pending.goal(), pending.beneficiary()) : approved();
    }

    /** What other apps keep of it; flushed before, so that the version is the one that is committed. */
    public CampaignSnapshot snapshot(Instant now) {
        return new CampaignSnapshot(
                id,
                version,
                slug,
                title,
                ownerId,
                status.name(),
                acceptsDonations(now),
                new Money(goalAmount, goalCurrency),
                open.endsAt());
    }

    /** Whether it takes gifts: told to other apps, so that none of them repeats the rule. */
    public boolean acceptsDonations(Instant now) {
        return status == CampaignStatus.ACTIVE
                && endsAt().filter(end -> !end.isAfter(now)).isEmpty();
    }

    /** Whether it was ever approved: from then on everybody may read it. */
    public boolean isPublic() {
        return approvedAt != null;
    }

    /** Whether a change waits for review beside the approved version. */
    public boolean hasPendingChange() {
        return pending != null && pending.isThere();
    }

    public boolean isOwnedBy(Optional<UUID> user) {
        return user.filter(ownerId::equals).isPresent();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public CampaignStatus status() {
        return status;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public Optional<String> ownerName() {
        return Optional.ofNullable(ownerName);
    }

    public String storyHtml() {
        return open.storyHtml();
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(open.endsAt());
    }

    public Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    /** The last request to give all its gifts back. */
    public Optional<RefundRequest> refundRequest() {
        return Optional.ofNullable(refunds).filter(RefundRequest::isThere);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Campaign campaign && Objects.equals(id, campaign.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
