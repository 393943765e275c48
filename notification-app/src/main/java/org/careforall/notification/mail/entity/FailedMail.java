// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.entity;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mail that was given up.
 *
 * @param retrying whether it is tried again
 * @param error what the mail server said last
 */
public record FailedMail(
        UUID id,
        @Schema(examples = "GIFT_THANKS") String kind,
        UUID subjectId,
        int attempts,
        Instant failedAt,
        boolean retrying,
        @Schema(examples = "550 no such mailbox") @Nullable String error) {}
