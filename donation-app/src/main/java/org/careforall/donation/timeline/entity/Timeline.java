// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.entity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened to one donation, oldest first.
 *
 * @param notReached what is missing
 */
@Schema(name = "DonationTimeline", example = """
                {"donationId": "01931f6e-0000-7000-8000-000000000003", "items":
                 [{"at": "2026-11-21T10:06:00.000Z", "source": "payments", "kind": "webhook", "details":
                   {"id": "evt_1Q0000000000000000000001", "type": "payment_intent.succeeded", "state": "applied"}}],
                 "notReached": [{"source": "notifications", "reason": "answered 403"}]}""")
public record Timeline(UUID donationId, List<TimelineItem> items, List<NotReached> notReached) {}
