// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import org.careforall.events.Money;

/**
 * One line of a ledger transaction.
 *
 * @param money what the account gets; negative when it gives
 */
public record Posting(Account account, Money money) {}
