// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.settlement.control.ApplyAnswers;
import org.careforall.payment.settlement.entity.Attempt;

/** Ends a page at the provider, so that nobody pays there any more; if it was paid after all, that is booked. */
@Dependent
public class EndSession {

    private final Providers providers;
    private final ApplyAnswers answers;

    @Inject
    public EndSession(Providers providers, ApplyAnswers answers) {
        this.providers = providers;
        this.answers = answers;
    }

    /** @throws org.careforall.payment.provider.ProviderUnknown when the provider does not say; nothing changed here */
    public void end(UUID donationId, Attempt attempt) {
        PaymentProvider provider = providers.named(attempt.provider());
        String sessionId = attempt.session().orElseThrow().id();
        answers.apply(donationId, end(provider, sessionId), Instant.now());
    }

    private static List<ProviderAnswer> end(PaymentProvider provider, String sessionId) {
        try {
            provider.expireSession(sessionId);
            return List.of(new ProviderAnswer(FactReference.ofSession(sessionId), new ProviderFact.SessionExpired()));
        } catch (ProviderRefused paidOrOver) {
            return provider.retrieveSession(sessionId);
        }
    }
}
