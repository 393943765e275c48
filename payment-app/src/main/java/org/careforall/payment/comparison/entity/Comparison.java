// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The provider's books of a period, compared with ours.
 *
 * @param asOf when it was done
 * @param to exclusive
 * @param checked how many charges were compared
 */
public record Comparison(
        UUID id,
        Instant asOf,
        Instant from,
        Instant to,
        int checked,
        List<Difference> differences,
        List<CampaignSum> sums) {}
