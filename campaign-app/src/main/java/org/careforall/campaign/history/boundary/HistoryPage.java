// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.boundary;

import java.util.List;
import org.careforall.campaign.history.entity.HistoryEntry;

/** The form of a page, for the OpenAPI document. */
record HistoryPage(List<HistoryEntry> items, String next) {}
