// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.payment.campaign.entity.CampaignOwners;
import org.careforall.platform.database.Database;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Who owns a campaign decides about its refunds: that is all this app keeps of campaigns. */
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
                    CampaignOwners.save(connection, told.campaign());
                }
            }
            return null;
        });
    }
}
