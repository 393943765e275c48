// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.campaign.entity.CampaignState;
import org.careforall.payment.campaign.entity.CampaignStates;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.AttemptStatus;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.platform.database.Database;

/**
 * With {@code PAYMENT_CAPTURE=manual}, takes the money that the provider holds: only of attempts that we made, only what
 * fits, and only once for each donation. What is held for a campaign that was cancelled is released instead. The janitor
 * comes back to what was not answered.
 */
@ApplicationScoped
public class CaptureAuthorized {

    private static final Logger LOG = Logger.getLogger(CaptureAuthorized.class.getName());

    @Resource
    private ManagedExecutorService executor;

    private Database database;
    private Providers providers;
    private ApplyAnswers answers;
    private CaptureMode mode;

    /** For CDI's proxies. */
    protected CaptureAuthorized() {}

    @Inject
    public CaptureAuthorized(Database database, Providers providers, ApplyAnswers answers, CaptureMode mode) {
        this.database = database;
        this.providers = providers;
        this.answers = answers;
        this.mode = mode;
    }

    /** After the webhook that authorised was committed and answered: its answer does not wait for the provider. */
    public void soon(ProviderEvent event) {
        if (mode.isManual() && event.fact() instanceof ProviderFact.Authorized) {
            event.about().donationId().ifPresent(donation -> executor.execute(() -> capture(donation)));
        }
    }

    /** Captures what is due of this donation, if anything is; where the provider does that by itself, asks it. */
    public void capture(UUID donationId) {
        try {
            database.inTransaction(connection -> due(connection, donationId))
                    .ifPresent(due -> answers.apply(donationId, settle(due), Instant.now()));
        } catch (ProviderUnknown | ProviderRefused e) {
            // Stays authorised: the janitor asks what became of it.
            LOG.log(Level.WARNING, "capture of donation {0}: {1}", new Object[] {donationId, e.getMessage()});
        }
    }

    /** A provider that refuses knows better what became of the intent: then it is asked. */
    private List<ProviderAnswer> settle(Due due) {
        PaymentProvider provider = providers.named(due.attempt().provider());
        String intent = due.attempt().intentId().orElseThrow();
        try {
            if (!mode.isManual()) {
                return provider.retrieve(intent);
            }
            return due.campaignCancelled()
                    ? provider.release(intent, due.attempt().id())
                    : provider.capture(intent, due.attempt().id());
        } catch (ProviderRefused e) {
            return provider.retrieve(intent);
        }
    }

    private record Due(Attempt attempt, boolean campaignCancelled) {}

    private static Optional<Due> due(Connection connection, UUID donationId) throws SQLException {
        Optional<Payment> payment = Payments.lockKnown(connection, donationId);
        if (payment.isEmpty() || payment.get().capturedAttempt().isPresent()) {
            return Optional.empty();
        }
        Optional<Attempt> due = payment.get().attempts().stream()
                .filter(attempt -> attempt.ourOwn() && attempt.fits() && attempt.status() == AttemptStatus.AUTHORIZED)
                .findFirst();
        if (due.isEmpty() || !claim(connection, donationId, due.get())) {
            return Optional.empty();
        }
        UUID campaign = payment.get().terms().orElseThrow().campaignId();
        boolean cancelled = CampaignStates.of(connection, campaign) == CampaignState.CANCELLED;
        return Optional.of(new Due(due.get(), cancelled));
    }

    /** One attempt of a donation is captured, never two: another one's claim ends with its own end. */
    private static boolean claim(Connection connection, UUID donationId, Attempt attempt) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("""
                update attempt set capture_asked = true where id = ? and not exists (
                    select 1 from attempt other where other.donation_id = ? and other.id <> ?
                      and other.capture_asked and other.status not in ('CANCELLED', 'EXPIRED'))""")) {
            claim.setObject(1, attempt.id());
            claim.setObject(2, donationId);
            claim.setObject(3, attempt.id());
            return claim.executeUpdate() == 1;
        }
    }
}
