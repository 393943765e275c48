// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.entity;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gift as everybody sees it. What is null is left out. */
@Schema(name = "WallGift", example = """
                {"id": "01931f6e-0000-7000-8000-000000000003", "name": "Grace Hopper", "anonymous": false,
                 "amount": {"amount": 2500, "currency": "USD"}, "message": "Good luck!",
                 "capturedAt": "2026-11-21T10:06:00.000Z"}""")
public record WallGift(
        UUID id,

        @Schema(description = "Left out for anonymous gifts") @Nullable
        String name,

        boolean anonymous,

        @Schema(description = "What counts: net of refunds and chargebacks")
        Money amount,

        @Nullable String message,
        Instant capturedAt) {}
