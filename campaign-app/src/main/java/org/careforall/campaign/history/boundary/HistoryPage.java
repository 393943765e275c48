// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.boundary;

import java.util.List;
import org.careforall.campaign.history.entity.HistoryEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
record HistoryPage(
        List<HistoryEntry> items, @Schema(nullable = true) String next) {}
