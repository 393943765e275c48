// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.campaign.entity.CampaignStates;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.client.OtherApp;
import org.careforall.platform.client.OtherApp.Answer;
import org.careforall.platform.database.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks campaign-app's public API for the states of campaigns whose events went by before this app kept them. Each is asked
 * for once, so that the work ends by itself; an event that comes meanwhile is newer and stays.
 */
@ApplicationScoped
public class LearnCampaignStates {

    private static final Logger LOG = Logger.getLogger(LearnCampaignStates.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    /** Never shown to the public, so that nobody could give to it. */
    private static final String NOT_PUBLIC = "NOT_PUBLIC";

    private Database database;
    private OtherApp campaigns;

    /** For CDI's proxies. */
    protected LearnCampaignStates() {}

    /** @param campaigns where campaign-app's API is */
    @Inject
    public LearnCampaignStates(
            Database database,
            @ConfigProperty(name = "campaigns.url", defaultValue = "http://localhost:9080") String campaigns) {
        this.database = database;
        this.campaigns = new OtherApp(campaigns, PATIENCE);
    }

    /**
     * Some of them. A campaign-app that does not answer is asked again in the next round.
     *
     * @return whether there may be more that can be learnt now
     */
    public boolean some() {
        List<UUID> unknown = database.inTransaction(connection -> CampaignStates.unknown(connection, AT_ONCE));
        try {
            for (UUID campaign : unknown) {
                learn(campaign);
            }
        } catch (NotReachedException e) {
            LOG.log(Level.WARNING, "the states of older campaigns are not known yet: campaign-app {0}", e.getMessage());
            return false;
        }
        return unknown.size() == AT_ONCE;
    }

    private void learn(UUID campaign) throws NotReachedException {
        Answer answer = campaigns.ask("/api/campaigns/" + campaign, null);
        if (answer.status() == 404) {
            save(campaign, 0, NOT_PUBLIC);
        } else if (answer.status() == 200) {
            save(campaign, answer.number("/version"), answer.text("/status"));
        } else {
            throw new NotReachedException("answered " + answer.status());
        }
    }

    private void save(UUID campaign, long version, String status) {
        database.inTransaction(connection -> {
            CampaignStates.save(connection, campaign, version, status);
            return null;
        });
    }
}
