// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import java.util.List;
import org.careforall.campaign.totals.entity.TotalDifference;
import org.careforall.events.Nullable;

/**
 * What a step of a rebuild found.
 *
 * @param campaigns how many were made anew
 * @param differences figures that were wrong, and are right now
 * @param next the cursor of the next step; left out after the last
 */
public record RebuildAnswer(
        int campaigns,
        List<TotalDifference> differences,
        @Nullable String next) {}
