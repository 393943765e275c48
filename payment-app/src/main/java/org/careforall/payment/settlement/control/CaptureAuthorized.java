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
 * fits, and only once for each donation. The janitor comes back to what was not answered.
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
                    .ifPresent(attempt -> answers.apply(donationId, take(attempt), Instant.now()));
        } catch (ProviderUnknown | ProviderRefused e) {
            // Stays authorised: the janitor asks what became of it.
            LOG.log(Level.WARNING, "capture of donation {0}: {1}", new Object[] {donationId, e.getMessage()});
        }
    }

    /** A provider that refuses knows better what became of the intent: then it is asked. */
    private List<ProviderAnswer> take(Attempt attempt) {
        PaymentProvider provider = providers.named(attempt.provider());
        String intent = attempt.intentId().orElseThrow();
        try {
            return mode.isManual() ? provider.capture(intent, attempt.id()) : provider.retrieve(intent);
        } catch (ProviderRefused e) {
            return provider.retrieve(intent);
        }
    }

    private static Optional<Attempt> due(Connection connection, UUID donationId) throws SQLException {
        Optional<Payment> payment = Payments.lockKnown(connection, donationId);
        if (payment.isEmpty() || payment.get().capturedAttempt().isPresent()) {
            return Optional.empty();
        }
        Optional<Attempt> due = payment.get().attempts().stream()
                .filter(attempt -> attempt.ourOwn() && attempt.fits() && attempt.status() == AttemptStatus.AUTHORIZED)
                .findFirst();
        return due.isPresent() && claim(connection, donationId, due.get()) ? due : Optional.empty();
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
