// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.campaign.entity.CampaignState;
import org.careforall.payment.campaign.entity.CampaignStates;
import org.careforall.payment.checkout.control.ResultPage.Outcome;
import org.careforall.payment.provider.CheckoutSession;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.provider.SessionOrder;
import org.careforall.payment.settlement.control.ApplyFact;
import org.careforall.payment.settlement.control.CaptureMode;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.AttemptStatus;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Standing;
import org.careforall.payment.settlement.entity.Terms;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.Problems;

/** The steps of a checkout that are taken inside a transaction, under the payment's lock. */
@Dependent
public class CheckoutSteps {

    private final ApplyFact apply;
    private final CaptureMode mode;
    private final ResultPage result;
    private final Providers providers;

    @Inject
    public CheckoutSteps(ApplyFact apply, CaptureMode mode, ResultPage result, Providers providers) {
        this.apply = apply;
        this.mode = mode;
        this.result = result;
        this.providers = providers;
    }

    /** What is to be done next. */
    sealed interface Step {
        /** Send the donor there. */
        record Go(URI to) implements Step {}

        /** End this attempt's page at the provider, then look again. */
        record End(Attempt attempt) implements Step {}

        /** Have a page made. */
        record Make(SessionOrder order) implements Step {}
    }

    Step next(Connection connection, UUID donationId) throws SQLException {
        Payment payment = Payments.lockKnown(connection, donationId).orElseThrow(() -> Problems.notFound("donation"));
        Terms terms = payment.terms().orElseThrow();
        if (terms.isOffline()) {
            throw Problems.conflict(OpenCheckout.IS_OFFLINE, "this donation is paid in cash or by bank transfer");
        }
        Optional<Outcome> over = over(payment, terms, CampaignStates.of(connection, terms.campaignId()));
        if (over.isPresent()) {
            return new Step.Go(result.of(donationId, over.get()));
        }
        Optional<Attempt> running = payment.attempts().stream()
                .filter(attempt -> attempt.ourOwn() && attempt.status().isPayable())
                .filter(attempt -> attempt.session().isPresent())
                .findFirst();
        if (running.isPresent()) {
            CheckoutSession page = running.get().session().orElseThrow();
            return page.isOpenAt(Instant.now()) ? new Step.Go(page.url()) : new Step.End(running.get());
        }
        providers.forCards().objectionToCharge(payment.asked()).ifPresent(objection -> {
            throw Problems.conflict(
                    "provider-refused",
                    "this gift cannot be paid by card: the amount " + objection.message(),
                    objection.parameters());
        });
        return new Step.Make(order(payment, begun(connection, payment)));
    }

    /**
     * The page is there. Money that came meanwhile stays what it is; where the gift or its campaign ended meanwhile, the
     * page is shown to nobody.
     */
    Step made(Connection connection, UUID donationId, UUID attemptId, CheckoutSession session) throws SQLException {
        Payment payment = Payments.lock(connection, donationId);
        Attempt attempt = payment.attempt(attemptId).orElseThrow();
        apply.opened(connection, payment, attempt, session, Instant.now());
        Terms terms = payment.terms().orElseThrow();
        boolean ended = over(payment, terms, CampaignStates.of(connection, terms.campaignId()))
                .isPresent();
        return ended && attempt.status().isPayable() ? new Step.End(attempt) : new Step.Go(session.url());
    }

    /** No page can be made for this attempt: the next try is another one. */
    Payment refused(Connection connection, UUID donationId, UUID attemptId) throws SQLException {
        Payment payment = Payments.lock(connection, donationId);
        Attempt attempt = payment.attempt(attemptId).orElseThrow();
        attempt.expired();
        Payments.save(connection, payment, attempt);
        return payment;
    }

    private Optional<Outcome> over(Payment payment, Terms terms, CampaignState campaign) {
        PaymentStatus status = payment.standing().status();
        if (status == PaymentStatus.CAPTURED) {
            return Optional.of(taken(payment.standing()));
        }
        // held money of a cancelled campaign is released where we capture, and taken where the provider does
        boolean taken = status == PaymentStatus.AUTHORIZED && !mode.isManual();
        if (campaign == CampaignState.CANCELLED && !taken) {
            return Optional.of(Outcome.CAMPAIGN_CANCELLED);
        }
        return switch (status) {
            case CAPTURED, AUTHORIZED -> Optional.of(Outcome.THANKS);
            case CANCELLED -> Optional.of(Outcome.CANCELLED);
            case PENDING, FAILED ->
                terms.isClosed()
                        ? Optional.of(terms.donationStatus().equals("EXPIRED") ? Outcome.EXPIRED : Outcome.CANCELLED)
                        : campaign == CampaignState.PAUSED ? Optional.of(Outcome.CAMPAIGN_PAUSED) : Optional.empty();
        };
    }

    /** What became of money that was taken, in the order in which a donation's state is found. */
    private static Outcome taken(Standing standing) {
        if (standing.held() > 0) {
            return Outcome.DISPUTED;
        }
        if (standing.chargedBack() > 0) {
            return Outcome.CHARGED_BACK;
        }
        return standing.refunded() >= standing.captured() ? Outcome.REFUNDED : Outcome.THANKS;
    }

    /** The attempt that was begun and not answered yet, else a new one, stored before the provider is called. */
    private static Attempt begun(Connection connection, Payment payment) throws SQLException {
        Optional<Attempt> unanswered = payment.attempts().stream()
                .filter(attempt -> attempt.status() == AttemptStatus.UNKNOWN)
                .findFirst();
        if (unanswered.isPresent()) {
            return unanswered.get();
        }
        Attempt attempt = payment.add(Attempt.begun(
                Ids.next(), payment.nextNumber(), "stripe", payment.asked().currency()));
        Payments.save(connection, payment, attempt);
        return attempt;
    }

    private SessionOrder order(Payment payment, Attempt attempt) {
        UUID donation = payment.donationId();
        return new SessionOrder(
                donation,
                attempt.id(),
                attempt.number(),
                payment.asked(),
                mode.isManual(),
                result.of(donation, Outcome.THANKS),
                result.of(donation, Outcome.CANCELLED));
    }
}
