// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.campaign.control.FindCampaign;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/** Finds a donation for somebody who may see it; from everybody else it is hidden. */
@ApplicationScoped
public class FindDonation {

    /** Staff who may read every donation. */
    public static final String READ_ALL = "donation:read";

    private Database database;
    private FindCampaign campaigns;

    /** For CDI's proxies. */
    protected FindDonation() {}

    /** Made by CDI. */
    @Inject
    public FindDonation(Database database, FindCampaign campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    /** A donation, and how much of it the caller may see. */
    public record Seen(Donation donation, boolean withDonor) {}

    /**
     * The donation: whole for its donor and staff, without an anonymous donor for the campaign's owner.
     *
     * @param group the gifts that the caller's history token opens
     * @throws org.careforall.platform.problem.ProblemException 404 when there is none, or the caller may not see it
     */
    public Seen visible(UUID id, Caller caller, Optional<UUID> group) {
        Donation donation = find(id);
        if (isDonorOrStaff(donation, caller, group)) {
            return new Seen(donation, true);
        }
        if (isOfOwnCampaign(donation, caller)) {
            return new Seen(donation, !donation.gift().donor().anonymous());
        }
        throw Problems.notFound("donation");
    }

    /**
     * The donation for its donor and staff only: what names the donor is not the campaign's owner's.
     *
     * @param group the gifts that the caller's history token opens
     * @throws org.careforall.platform.problem.ProblemException 404 when there is none, or the caller may not see it
     */
    public Donation ofDonor(UUID id, Caller caller, Optional<UUID> group) {
        Donation donation = find(id);
        if (!isDonorOrStaff(donation, caller, group)) {
            throw Problems.notFound("donation");
        }
        return donation;
    }

    /**
     * The donation without asking who reads: what is shown of it may name nobody.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when there is none
     */
    public Donation any(UUID id) {
        return find(id);
    }

    private Donation find(UUID id) {
        return database.with(connection -> Donations.find(connection, id))
                .orElseThrow(() -> Problems.notFound("donation"));
    }

    private static boolean isDonorOrStaff(Donation donation, Caller caller, Optional<UUID> group) {
        return isOwn(donation, caller, group) || caller.may(READ_ALL);
    }

    private static boolean isOwn(Donation donation, Caller caller, Optional<UUID> group) {
        return caller.userId().isPresent()
                        && caller.userId().equals(donation.gift().donor().userId())
                || group.isPresent() && group.equals(donation.gift().historyGroup());
    }

    private boolean isOfOwnCampaign(Donation donation, Caller caller) {
        return caller.userId()
                .flatMap(user -> campaigns.known(donation.gift().campaignId()).filter(known -> known.ownerId()
                        .equals(user)))
                .isPresent();
    }
}
