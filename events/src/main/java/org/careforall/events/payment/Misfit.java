// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import java.util.UUID;

/**
 * Money that was taken and does not fit what was asked: one attempt's. Cumulative, in minor units of its own currency; it
 * stays in the list when all of it went back.
 *
 * @param attemptId what a refund of it names
 * @param currency ISO 4217; not always the asked one
 * @param captured what was taken, gross
 * @param refunded what was given back
 * @param chargedBack what was lost in disputes
 * @param held what is held now because of open disputes
 */
public record Misfit(UUID attemptId, String currency, long captured, long refunded, long chargedBack, long held) {}
