// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.control.DonorKeys;
import org.careforall.donation.history.entity.Histories;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/**
 * Gives a guest's gifts to an account: by their token, or by an address that was shown to be the account's own. A gift
 * never moves by address match alone, and never from one account to another.
 */
@ApplicationScoped
public class ClaimDonations {

    private Database database;
    private HistoryTokens tokens;
    private DonorKeys donorKeys;

    /** For CDI's proxies. */
    protected ClaimDonations() {}

    /** Made by CDI. */
    @Inject
    public ClaimDonations(Database database, HistoryTokens tokens, DonorKeys donorKeys) {
        this.database = database;
        this.tokens = tokens;
        this.donorKeys = donorKeys;
    }

    /**
     * Claims what a token opens; returns how many gifts are new to the account.
     *
     * @throws org.careforall.platform.problem.ProblemException 422 when the token is none of ours; 409 when another account
     *     has its gifts
     */
    public int byToken(Caller caller, String token) {
        UUID user = caller.requireUser();
        UUID group =
                tokens.groupOf(token).orElseThrow(() -> Problems.invalid("historyToken", "is not a token of ours"));
        return database.inTransaction(connection -> {
            int claimed =
                    Histories.claim(connection, user, donorKeys.ofUser(user), Optional.of(group), Optional.empty());
            if (claimed == 0 && Histories.isOthers(connection, group, user)) {
                throw Problems.conflict("claimed-by-another", "Another account has claimed these gifts.");
            }
            return claimed;
        });
    }

    /**
     * Claims the gifts of the account's address.
     *
     * @throws org.careforall.platform.problem.ProblemException 409 while the address is not verified
     */
    public int byAddress(Caller caller) {
        UUID user = caller.requireUser();
        if (caller.email().isEmpty() || !caller.emailVerified()) {
            throw Problems.conflict(
                    "address-not-verified", "Verify your e-mail address first, or claim with a historyToken.");
        }
        return database.inTransaction(connection ->
                Histories.claim(connection, user, donorKeys.ofUser(user), Optional.empty(), caller.email()));
    }
}
