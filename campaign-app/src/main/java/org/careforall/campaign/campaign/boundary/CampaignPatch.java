// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.function.Function;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/**
 * A change as JSON Merge Patch (RFC 7396) has it: what is left out stays, null takes away. Place and metadata are replaced
 * as a whole.
 */
record CampaignPatch(JsonNode body, NewCampaign values) {

    /**
     * @throws JsonProcessingException when a field is unknown or not of its form
     * @throws ProblemException 400 when it is no object, 422 when it would change what stays
     */
    static CampaignPatch read(JsonNode body, ObjectMapper mapper) throws JsonProcessingException {
        if (body == null || !body.isObject()) {
            throw Problems.badRequest("malformed", "A change is a JSON object.");
        }
        if (body.has("slug")) {
            throw Problems.invalid("slug", "is chosen when a campaign is begun, and stays: links last");
        }
        return new CampaignPatch(body, mapper.treeToValue(body, NewCampaign.class));
    }

    CampaignDetails applyTo(CampaignDetails old, ZoneId zone) {
        CampaignDetails given = values.toDetails(zone);
        return new CampaignDetails(
                choose("title", CampaignDetails::title, given, old),
                choose("summary", CampaignDetails::summary, given, old),
                choose("story", CampaignDetails::story, given, old),
                choose("category", CampaignDetails::category, given, old),
                choose("goal", CampaignDetails::goal, given, old),
                choose("endsAt", CampaignDetails::endsAt, given, old),
                choose("coverImageUrl", CampaignDetails::coverImageUrl, given, old),
                choose("place", CampaignDetails::place, given, old),
                choose("beneficiary", CampaignDetails::beneficiary, given, old),
                choose("externalReference", CampaignDetails::externalReference, given, old),
                choose("metadata", CampaignDetails::metadata, given, old),
                choose("stopAtGoal", CampaignDetails::stopAtGoal, given, old),
                choose("language", CampaignDetails::language, given, old));
    }

    private <T> T choose(String field, Function<CampaignDetails, T> value, CampaignDetails given, CampaignDetails old) {
        return value.apply(body.has(field) ? given : old);
    }
}
