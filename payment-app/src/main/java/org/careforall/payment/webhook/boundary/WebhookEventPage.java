// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
record WebhookEventPage(
        List<WebhookEventResponse> items,
        @Schema(nullable = true) String next) {}
