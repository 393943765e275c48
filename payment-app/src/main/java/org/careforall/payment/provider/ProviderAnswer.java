// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

/** One thing that a provider said when it was asked. */
public record ProviderAnswer(FactReference about, ProviderFact fact) {}
