// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * The single refunds of one attempt, added up, in minor units.
 *
 * @param live those that the provider knows and that have not failed
 * @param failed those that failed after the provider knew them
 * @param failedAt when the last of them failed
 * @param reserved ours that the provider has not answered yet
 */
public record RefundSums(long live, long failed, Optional<Instant> failedAt, long reserved) {}
