// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.campaign.entity.CampaignOwners;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequestStatus;
import org.careforall.payment.request.entity.RefundRequests;
import org.careforall.payment.request.entity.RequestFilter;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;

/** Donors' requests: of one donation for those who may see it, of all for staff, of their campaigns for owners. */
@Dependent
public class ListRequests {

    private final Database database;
    private final KnownPayment payments;

    @Inject
    public ListRequests(Database database, KnownPayment payments) {
        this.database = database;
        this.payments = payments;
    }

    /** @throws org.careforall.platform.problem.ProblemException 401, 403, 404 */
    public List<RefundRequest> ofDonation(UUID donationId, Caller caller) {
        return payments.read(donationId, (connection, payment) -> {
            PaymentRights.requireReader(connection, payment, caller);
            return RefundRequests.ofDonation(connection, donationId);
        });
    }

    /**
     * One that there is.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public RefundRequest one(UUID donationId, UUID id) {
        return database.inTransaction(
                connection -> RefundRequests.find(connection, donationId, id).orElseThrow());
    }

    /**
     * A page, oldest first.
     *
     * @throws org.careforall.platform.problem.ProblemException 401; 403 for a campaign that is not the caller's; 422 for a
     *     status that there is not
     */
    public Page<RefundRequest> page(String status, UUID campaignId, PageRequest page, Caller caller) {
        UUID user = caller.requireUser();
        boolean staff = caller.may("donation:read") || caller.may("payment:refund");
        RequestFilter filter = new RequestFilter(
                Optional.ofNullable(status).map(ListRequests::status),
                Optional.ofNullable(campaignId),
                staff ? Optional.empty() : Optional.of(user),
                page.after().map(after -> Cursor.read(after, ListRequests::end)));
        List<RefundRequest> found = database.inTransaction(connection -> {
            if (!staff
                    && campaignId != null
                    && !CampaignOwners.ownerOf(connection, campaignId).equals(caller.userId())) {
                throw Problems.forbidden("this campaign is not yours");
            }
            return RefundRequests.page(connection, filter, page.limit() + 1);
        });
        List<RefundRequest> items = found.subList(0, Math.min(found.size(), page.limit()));
        return new Page<>(items, found.size() > items.size() ? cursor(items.get(items.size() - 1)) : null);
    }

    private static String cursor(RefundRequest last) {
        return Cursor.encode(last.createdAt(), last.id());
    }

    private static RequestFilter.End end(List<String> parts) {
        return new RequestFilter.End(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    private static RefundRequestStatus status(String word) {
        return Arrays.stream(RefundRequestStatus.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("status", "is one of OPEN, APPROVED, REJECTED"));
    }
}
