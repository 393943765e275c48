// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The last request to give all gifts of a cancelled campaign back. */
@Embeddable
public class RefundRequest {

    /** As text: EclipseLink binds a null UUID as text, which PostgreSQL takes for no uuid column. */
    @Column(name = "refund_request_id")
    private String id;

    @Column(name = "refunds_requested_at")
    private Instant at;

    /** For JPA. */
    protected RefundRequest() {}

    RefundRequest(UUID id, Instant at) {
        this.id = id.toString();
        this.at = at;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public Instant at() {
        return at;
    }

    /** Some providers of JPA make an object of columns that are all null. */
    boolean isThere() {
        return at != null;
    }
}
