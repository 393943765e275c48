// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

/**
 * What a charge, refund or dispute did to the account's balance.
 *
 * @param amount gross, negative for what went out, in the smallest unit
 * @param fee what Stripe keeps
 * @param type as Stripe's: charge, refund, refund_failure, adjustment
 * @param source id of what it comes from
 */
public record BalanceTransaction(
        String id, long created, long amount, long fee, String currency, String type, String source)
        implements Entity {}
