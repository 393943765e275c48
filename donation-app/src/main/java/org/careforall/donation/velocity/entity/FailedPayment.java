// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import java.time.Instant;
import java.util.UUID;

/** A payment's failure, counted by one key. */
public record FailedPayment(UUID eventId, HeldKey key, Instant at) {}
