// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.web.ETags;
import org.careforall.platform.web.PublicUrl;

/** Campaigns as HTTP answers: with their ETag, and each reader's own view. */
@ApplicationScoped
public class CampaignAnswers {

    private PublicUrl publicUrl;

    /** For CDI's proxies. */
    protected CampaignAnswers() {}

    /** Made by CDI. */
    @Inject
    public CampaignAnswers(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** 201 with where it is. */
    Response created(Campaign campaign, Caller caller) {
        return answer(campaign, caller)
                .status(Response.Status.CREATED)
                .location(publicUrl.of("/api/campaigns/" + campaign.id()))
                .build();
    }

    /** 200 after a change. */
    Response ok(Campaign campaign, Caller caller) {
        return answer(campaign, caller).build();
    }

    /** 200, or 304 when the reader has this version. */
    Response read(Campaign campaign, Caller caller, Request request) {
        Response.ResponseBuilder unchanged = ETags.evaluate(request, tag(campaign));
        Response.ResponseBuilder answer = unchanged == null ? answer(campaign, caller) : unchanged;
        boolean own = CampaignAccess.isInside(campaign, caller);
        return answer.header(
                        HttpHeaders.CACHE_CONTROL, own ? "private, no-cache" : "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private static Response.ResponseBuilder answer(Campaign campaign, Caller caller) {
        boolean inside = CampaignAccess.isInside(campaign, caller);
        return Response.ok(CampaignView.of(campaign, inside, Instant.now())).tag(tag(campaign));
    }

    private static EntityTag tag(Campaign campaign) {
        String quoted = ETags.of(campaign.version());
        return new EntityTag(quoted.substring(1, quoted.length() - 1));
    }
}
