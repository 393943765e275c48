// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a page goes on.
 *
 * @param time when the last one changed; matters only for a search by change
 * @param id the last one
 */
public record SearchPosition(Instant time, UUID id) {}
