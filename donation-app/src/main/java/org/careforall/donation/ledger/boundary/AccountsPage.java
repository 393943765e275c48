// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.careforall.donation.ledger.entity.AccountBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of accounts with their balances. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "LedgerAccounts", example = """
                {"asOf": "2026-11-21T10:06:00.000Z", "items":
                 [{"account": "fees", "balance": {"amount": 4240, "currency": "USD"}},
                  {"account": "provider_clearing", "balance": {"amount": -154240, "currency": "USD"}}], "next": null}""")
public record AccountsPage(
        @Schema(description = "What was booked before it counts")
        Instant asOf,

        List<AccountBalance> items,
        @Schema(nullable = true) String next) {}
