// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is on an account in one currency.
 *
 * @param account its name
 * @param balance what it got, less what it gave; in minor units
 */
@Schema(name = "AccountBalance", example = """
                {"account": "campaign:01931f6e-0000-7000-8000-000000000002",
                 "balance": {"amount": 150000, "currency": "USD"}}""")
public record AccountBalance(String account, Money balance) {}
