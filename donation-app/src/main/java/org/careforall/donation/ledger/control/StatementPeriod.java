// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.control;

import java.time.Instant;
import org.careforall.donation.ledger.entity.Account;

/**
 * What a statement is about.
 *
 * @param from booked at this moment or later
 * @param to booked before this moment, which is final
 * @param opening what was on the account at the beginning, in minor units
 * @param closing what was on it at the end
 */
public record StatementPeriod(Account account, String currency, Instant from, Instant to, long opening, long closing) {}
