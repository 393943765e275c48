// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import static org.careforall.campaign.campaign.entity.CampaignAction.APPROVE;
import static org.careforall.campaign.campaign.entity.CampaignAction.CANCEL;
import static org.careforall.campaign.campaign.entity.CampaignAction.COMPLETE;
import static org.careforall.campaign.campaign.entity.CampaignAction.PAUSE;
import static org.careforall.campaign.campaign.entity.CampaignAction.REJECT;
import static org.careforall.campaign.campaign.entity.CampaignAction.RESUME;
import static org.careforall.campaign.campaign.entity.CampaignAction.SUBMIT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a campaign is between its draft and its end. The one table of transitions is here. */
public enum CampaignStatus {
    /** Being written; seen by its owner and staff. */
    DRAFT,
    /** Staff reads it. */
    IN_REVIEW,
    /** Public, and takes gifts. */
    ACTIVE,
    /** Public, and takes none for a while. */
    PAUSED,
    /** Ended as it was meant to. */
    COMPLETED,
    /** Ended for another reason. */
    CANCELLED;

    private static final Map<CampaignStatus, Map<CampaignAction, CampaignStatus>> TABLE = Map.of(
            DRAFT, Map.of(SUBMIT, IN_REVIEW, CANCEL, CANCELLED),
            IN_REVIEW, Map.of(APPROVE, ACTIVE, REJECT, DRAFT, CANCEL, CANCELLED),
            ACTIVE, Map.of(PAUSE, PAUSED, COMPLETE, COMPLETED, CANCEL, CANCELLED),
            PAUSED, Map.of(RESUME, ACTIVE, COMPLETE, COMPLETED, CANCEL, CANCELLED),
            COMPLETED, Map.of(),
            CANCELLED, Map.of());

    /** Where an action leads from here; empty when it is not allowed. */
    public Optional<CampaignStatus> after(CampaignAction action) {
        return Optional.ofNullable(TABLE.get(this).get(action));
    }

    /** The actions that are allowed here. */
    public Set<CampaignAction> actions() {
        Set<CampaignAction> actions = EnumSet.noneOf(CampaignAction.class);
        actions.addAll(TABLE.get(this).keySet());
        return actions;
    }

    /** The states that can come next, in the order of this enum. */
    public List<CampaignStatus> next() {
        return TABLE.get(this).values().stream().sorted().toList();
    }

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return TABLE.get(this).isEmpty();
    }

    /** The table, by state and action: for those who draw it. */
    public static Map<CampaignStatus, Map<CampaignAction, CampaignStatus>> table() {
        Map<CampaignStatus, Map<CampaignAction, CampaignStatus>> copy = new EnumMap<>(CampaignStatus.class);
        TABLE.forEach((state, actions) ->
                copy.put(state, actions.isEmpty() ? Map.of() : new EnumMap<CampaignAction, CampaignStatus>(actions)));
        return copy;
    }
}
