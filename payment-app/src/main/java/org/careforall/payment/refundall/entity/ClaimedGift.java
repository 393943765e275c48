// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.entity;

import java.util.UUID;

/**
 * A gift that is ours to give back now.
 *
 * @param requestId the request for which it was taken up first
 * @param method CARD or OFFLINE
 */
public record ClaimedGift(UUID donationId, UUID requestId, String method) {}
