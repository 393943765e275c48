// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.boundary;

import java.util.List;
import org.careforall.notification.mail.entity.FailedMail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
record FailedMailPage(
        List<FailedMail> items, @Schema(nullable = true) String next) {}
