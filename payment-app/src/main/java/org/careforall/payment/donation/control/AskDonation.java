// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.client.OtherApp;
import org.careforall.platform.database.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks donation-app for a donation whose event has not come, so that it can be paid while the broker is away. */
@Dependent
public class AskDonation {

    private static final Logger LOG = System.getLogger(AskDonation.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final OtherApp donations;
    private final Database database;
    private final KnowDonations know;

    @Inject
    public AskDonation(
            @ConfigProperty(name = "donations.url", defaultValue = "http://localhost:9080") String donations,
            Database database,
            KnowDonations know) {
        this.donations = new OtherApp(donations, PATIENCE);
        this.database = database;
        this.know = know;
    }

    /**
     * Asks once, outside a transaction, and stores what is answered.
     *
     * @return false when donation-app did not say whether there is such a donation
     */
    public boolean ask(UUID donationId) {
        try {
            OtherApp.Answer answer = donations.ask("/api/donations/" + donationId + "/terms", null);
            if (answer.status() == OK) {
                AskedTerms terms = terms(donationId, answer);
                database.inTransaction(connection -> {
                    know.knowTerms(connection, List.of(terms));
                    return null;
                });
                return true;
            }
            return answer.status() == NOT_FOUND;
        } catch (NotReachedException e) {
            LOG.log(Level.WARNING, "donation {0} was not asked for: {1}", donationId, e.getMessage());
            return false;
        }
    }

    private static AskedTerms terms(UUID donationId, OtherApp.Answer answer) throws NotReachedException {
        return new AskedTerms(
                donationId,
                answer.number("/version"),
                answer.text("/status"),
                answer.uuid("/campaignId"),
                Optional.empty(),
                answer.text("/method"),
                new Money(answer.number("/total/amount"), answer.text("/total/currency")));
    }
}
