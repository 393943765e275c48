// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.checkout.control.CheckoutSteps.Step;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.provider.CheckoutSession;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.provider.Providers;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/**
 * Finds the page where a donation is paid, and has it made on first use. The provider is called between two
 * transactions; donation and attempt make its idempotency key, so that parallel and repeated calls get one page.
 */
@Dependent
public class OpenCheckout {

    /** The slug of the problem of a gift that has no page, because it is paid in another way. */
    public static final String IS_OFFLINE = "donation-is-offline";

    private static final Logger LOG = Logger.getLogger(OpenCheckout.class.getName());
    private static final int MOST_STEPS = 3;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Database database;
    private final KnownPayment known;
    private final Providers providers;
    private final CheckoutSteps steps;
    private final EndSession end;

    @Inject
    public OpenCheckout(
            Database database, KnownPayment known, Providers providers, CheckoutSteps steps, EndSession end) {
        this.database = database;
        this.known = known;
        this.providers = providers;
        this.steps = steps;
        this.end = end;
    }

    /**
     * Where the donor is to go now.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when there is no such donation, 409 when there is
     *     no page for it, 503 when the provider does not answer
     */
    public URI open(UUID donationId) {
        known.require(donationId);
        try {
            for (int i = 0; i < MOST_STEPS; i++) {
                Step step = database.inTransaction(connection -> steps.next(connection, donationId));
                if (step instanceof Step.Make make) {
                    step = make(donationId, make);
                }
                if (step instanceof Step.Go go) {
                    return go.to();
                }
                if (step instanceof Step.End ending) {
                    end.end(donationId, ending.attempt());
                }
            }
        } catch (ProviderUnknown e) {
            LOG.log(Level.WARNING, "checkout of donation {0}: {1}", new Object[] {donationId, e.getMessage()});
            throw Problems.unavailable("the payment provider does not answer", RETRY);
        }
        throw Problems.unavailable("the checkout changes all the time", RETRY);
    }

    private Step make(UUID donationId, Step.Make make) {
        try {
            CheckoutSession session = providers.forCards().createSession(make.order());
            return database.inTransaction(connection ->
                    steps.made(connection, donationId, make.order().attemptId(), session));
        } catch (ProviderUnknown e) {
            if (e.isAnswered()) {
                // Its page, if there is one, was shown to nobody; the same key would get the same error again.
                giveUp(donationId, make);
            }
            throw e;
        } catch (ProviderRefused e) {
            giveUp(donationId, make);
            throw Problems.conflict("provider-refused", "the payment provider refused: " + e.getMessage());
        }
    }

    private void giveUp(UUID donationId, Step.Make make) {
        database.inTransaction(
                connection -> steps.refused(connection, donationId, make.order().attemptId()));
    }
}
