// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.careforall.events.Money;

/** What waits for review beside the approved version of a campaign. Replaced as a whole. */
@Embeddable
public class PendingChange {

    @Column(name = "pending_title")
    private String title;

    @Column(name = "pending_goal_amount")
    private Long goalAmount;

    @Column(name = "pending_goal_currency")
    private String goalCurrency;

    @Column(name = "pending_beneficiary")
    private String beneficiary;

    @Column(name = "pending_since")
    private Instant since;

    /** For JPA. */
    protected PendingChange() {}

    PendingChange(CampaignDetails details, Instant now) {
        title = details.title();
        goalAmount = details.goal().amount();
        goalCurrency = details.goal().currency();
        beneficiary = details.beneficiary();
        since = now;
    }

    String title() {
        return title;
    }

    Money goal() {
        return new Money(goalAmount, goalCurrency);
    }

    String beneficiary() {
        return beneficiary;
    }

    /** Without it there is no change: some providers of JPA make an object of columns that are all null. */
    boolean isThere() {
        return since != null;
    }
}
