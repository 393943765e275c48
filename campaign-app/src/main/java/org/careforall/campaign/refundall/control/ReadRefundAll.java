// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.refundall.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.RefundRequest;
import org.careforall.campaign.refundall.control.RefundAllAnswer.Failed;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.client.OtherApp;
import org.careforall.platform.client.OtherApp.Answer;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks payment-app how far the refunds of a campaign are, in the name of who wants to know. */
@ApplicationScoped
public class ReadRefundAll {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofSeconds(5);

    private CampaignAccess access;
    private OtherApp payments;

    /** For CDI's proxies. */
    protected ReadRefundAll() {}

    /** @param payments where payment-app's API is */
    @Inject
    public ReadRefundAll(
            CampaignAccess access,
            @ConfigProperty(name = "payments.url", defaultValue = "http://localhost:9080") String payments) {
        this.access = access;
        this.payments = new OtherApp(payments, PATIENCE);
    }

    /** @throws ProblemException 404 when nobody has asked for it, 503 when payment-app does not say */
    public RefundAllAnswer of(String reference, Caller caller, String authorization) {
        Campaign campaign = access.visible(reference, caller);
        RefundRequest last =
                campaign.refundRequest().orElseThrow(() -> Problems.notFound("refund of the whole campaign"));
        UUID request = last.id();
        Instant at = last.at();
        try {
            Answer answer = payments.ask("/api/payments/refund-all/" + campaign.id(), authorization);
            if (answer.status() == 404) {
                return RefundAllAnswer.requested(campaign.id(), request, at);
            }
            if (answer.status() != 200 || answer.body() == null) {
                throw new NotReachedException("answered " + answer.status());
            }
            boolean heard = answer.body().path("requestId").asText().equals(request.toString());
            return heard
                    ? read(answer.body(), campaign.id(), request, at)
                    : RefundAllAnswer.requested(campaign.id(), request, at);
        } catch (NotReachedException e) {
            throw Problems.unavailable("Payments did not say how far it is: " + e.getMessage() + ".", SOON);
        }
    }

    private static RefundAllAnswer read(JsonNode progress, UUID campaign, UUID request, Instant at) {
        List<Failed> failed = new ArrayList<>();
        progress.path("failed")
                .forEach(one -> failed.add(new Failed(
                        UUID.fromString(one.path("donationId").asText()),
                        one.path("reason").asText())));
        return new RefundAllAnswer(
                campaign,
                request,
                at,
                progress.path("status").asText(),
                progress.path("total").asLong(),
                progress.path("done").asLong(),
                progress.path("failedTotal").asLong(),
                failed);
    }
}
