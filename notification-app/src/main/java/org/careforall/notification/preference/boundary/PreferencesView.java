// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.preference.boundary;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.careforall.notification.notice.entity.NoticeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For each kind whether a mail is wanted, too. */
public record PreferencesView(
        @NotEmpty @Schema(required = true, examples = "{\"GIFT_RECEIVED\": false}")
        Map<@NotNull NoticeKind, @NotNull Boolean> email) {}
