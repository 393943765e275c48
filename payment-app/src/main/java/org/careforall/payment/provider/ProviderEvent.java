// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.time.Instant;

/**
 * An event as the provider sent it, read.
 *
 * @param id unique for ever at the provider
 * @param type the provider's own name of what happened
 * @param at when the provider says it happened
 * @param about what it is about
 * @param fact what it says
 * @param body its bytes as received, for replay
 */
public record ProviderEvent(String id, String type, Instant at, FactReference about, ProviderFact fact, byte[] body) {}
