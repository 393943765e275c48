// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.util.UUID;

/**
 * A kept figure that was not what the gifts come to; amounts in minor units.
 *
 * @param figure captured, refunded, donations, donors or shownDonors
 * @param kept what stood there
 * @param booked what the gifts come to, and what stands there now
 */
public record TotalDifference(UUID campaignId, String figure, long kept, long booked) {}
