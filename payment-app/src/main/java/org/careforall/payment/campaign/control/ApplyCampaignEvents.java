// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.campaign.CampaignRefundAllRequested;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.payment.campaign.entity.CampaignOwners;
import org.careforall.payment.campaign.entity.CampaignStates;
import org.careforall.payment.refundall.entity.RefundAll;
import org.careforall.payment.refundall.entity.RefundAlls;
import org.careforall.platform.database.Database;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Keeps who owns a campaign and so decides about its refunds, its state, and whether staff want all its gifts refunded. */
@ApplicationScoped
public class ApplyCampaignEvents implements EventConsumer {

    private Database database;

    /** For CDI's proxies. */
    protected ApplyCampaignEvents() {}

    @Inject
    public ApplyCampaignEvents(Database database) {
        this.database = database;
    }

    @Override
    public String subscription() {
        return "payment.campaign-events";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        database.inTransaction(connection -> {
            for (ReceivedEvent event : events) {
                if (event.data() instanceof CampaignEvent told) {
                    CampaignSnapshot campaign = told.campaign();
                    CampaignOwners.save(connection, campaign);
                    CampaignStates.save(connection, campaign.campaignId(), campaign.version(), campaign.status());
                }
                if (event.data() instanceof CampaignRefundAllRequested asked) {
                    RefundAlls.keep(connection, refundAll(asked, event.time()));
                }
            }
            return null;
        });
    }

    private static RefundAll refundAll(CampaignRefundAllRequested asked, Instant at) {
        return new RefundAll(
                asked.aggregateId(),
                asked.requestId(),
                asked.aggregateVersion(),
                asked.requestedBy(),
                Optional.ofNullable(asked.reason()),
                at);
    }
}
