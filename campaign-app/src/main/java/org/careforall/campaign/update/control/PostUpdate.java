// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.text.Markdown;
import org.careforall.campaign.text.PlainText;
import org.careforall.campaign.update.entity.CampaignUpdate;
import org.careforall.campaign.update.entity.CampaignUpdates;
import org.careforall.events.campaign.CampaignUpdatePosted;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Tells the donors how it goes: also after the end, for that is when the thanks are due. */
@ApplicationScoped
public class PostUpdate {

    private static final int TITLE = 140;
    private static final int BODY = 10_000;

    private CampaignAccess access;
    private CampaignUpdates updates;
    private Outbox outbox;

    /** For CDI's proxies. */
    protected PostUpdate() {}

    /** Made by CDI. */
    @Inject
    public PostUpdate(CampaignAccess access, CampaignUpdates updates, Outbox outbox) {
        this.access = access;
        this.updates = updates;
        this.outbox = outbox;
    }

    /** @throws ProblemException 404, 403, 409 before the approval, 422 with what is wrong */
    @Transactional
    public CampaignUpdate post(String reference, String title, String body, Caller caller) {
        Campaign campaign = access.lockOwn(reference, caller);
        PlainText text = new PlainText();
        String checkedTitle = text.required("title", title, TITLE);
        String checkedBody = text.requiredMarkdown("body", body, BODY);
        text.requireAllRight();
        if (!campaign.isPublic()) {
            throw Problems.conflict(
                    "campaign-state",
                    "A campaign that was never approved has nobody to tell.",
                    Map.of(
                            "campaignStatus",
                            campaign.status(),
                            "allowed",
                            campaign.status().next()));
        }
        CampaignUpdate update = new CampaignUpdate(
                Ids.next(),
                campaign.id(),
                checkedTitle,
                checkedBody,
                Markdown.toHtml(checkedBody),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        updates.add(update);
        outbox.append(new CampaignUpdatePosted(campaign.snapshot(update.createdAt()), update.id(), update.title()));
        return update;
    }
}
