// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.refundall.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.control.RecordChange;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.text.PlainText;
import org.careforall.events.campaign.CampaignRefundAllRequested;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.ProblemException;

/**
 * Staff wants all gifts of a cancelled campaign to be given back. An event tells payment-app, which does it: no token has
 * to last as long as that takes (ADR 0009).
 */
@ApplicationScoped
public class RequestRefundAll {

    private static final int LONGEST_REASON = 500;

    private CampaignAccess access;
    private RecordChange record;

    /** For CDI's proxies. */
    protected RequestRefundAll() {}

    /** Made by CDI. */
    @Inject
    public RequestRefundAll(CampaignAccess access, RecordChange record) {
        this.access = access;
        this.record = record;
    }

    /**
     * Asks for it; asking again tries what failed again.
     *
     * @param request a new id: keys of the refunds are derived from it
     * @throws ProblemException 403, 404, 409 when it is not cancelled, 422
     */
    @Transactional
    public RefundAllAnswer request(String reference, UUID request, String reason, Caller caller) {
        PlainText text = new PlainText();
        String checked = text.optional("reason", reason, LONGEST_REASON);
        text.requireAllRight();
        Campaign campaign = access.lockForRefunds(reference, caller);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        campaign.requestRefunds(request, now);
        record.ofRefunds(
                campaign,
                CampaignAccess.actor(campaign, caller),
                Optional.ofNullable(checked),
                now,
                snapshot -> new CampaignRefundAllRequested(snapshot, request, caller.requireUser(), checked));
        return RefundAllAnswer.requested(campaign.id(), request, now);
    }
}
