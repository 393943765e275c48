// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

import java.util.UUID;

/** What one source says of one campaign. */
public record Statement(UUID campaignId, String currency, Source source, Figure figure, long amount) {

    /** What must be equal. */
    record Subject(UUID campaignId, String currency, Figure figure) {}

    Subject subject() {
        return new Subject(campaignId, currency, figure);
    }
}
