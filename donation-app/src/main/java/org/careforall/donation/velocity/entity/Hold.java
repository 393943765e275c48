// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import java.time.Instant;

/**
 * A key that is held back.
 *
 * @param failed payments within the window
 * @param captured payments within the window, as far as it was needed to count them
 * @param until a window after the last failure
 */
public record Hold(HeldKey key, long failed, long captured, Instant since, Instant until) {}
