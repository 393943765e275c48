// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.entity;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a donation.
 *
 * @param source the app that tells it
 * @param kind such as {@code transition} or {@code booking}
 * @param details depends on the kind
 */
@Schema(name = "TimelineItem", example = """
                {"at": "2026-11-21T10:06:00.000Z", "source": "donations", "kind": "transition", "details":
                 {"from": "INITIATED", "to": "CAPTURED", "told": "CAPTURED", "effect": "APPLIED",
                  "cause": "org.careforall.payment.captured.v1"}}""")
public record TimelineItem(Instant at, String source, String kind, Map<String, Object> details) {}
