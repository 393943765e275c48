// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import java.util.Optional;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.platform.id.Ids;

/** Which attempt a fact is about: by its intent, else by our own id of it, else by its page, else a new one. */
final class FindAttempt {

    private FindAttempt() {}

    static Optional<Attempt> in(Payment payment, FactReference about, ProviderFact fact) {
        return about.intentId()
                .flatMap(payment::attemptOfIntent)
                .or(() -> about.attemptId().flatMap(payment::attempt).filter(own -> belongs(own, about)))
                .or(() -> about.sessionId().flatMap(page -> ofSession(payment, page)))
                .or(() -> about.intentId().map(intent -> strange(payment, intent)));
    }

    /** Our id is trusted only for the intent that was made for it. */
    private static boolean belongs(Attempt own, FactReference about) {
        return own.intentId().isEmpty()
                || own.intentId().equals(about.intentId())
                || about.intentId().isEmpty();
    }

    private static Optional<Attempt> ofSession(Payment payment, String sessionId) {
        return payment.attempts().stream()
                .filter(attempt -> attempt.session()
                        .filter(page -> page.id().equals(sessionId))
                        .isPresent())
                .findFirst();
    }

    /** An intent that we did not make, for a donation of ours: its money counts all the same. */
    private static Attempt strange(Payment payment, String intentId) {
        return Attempt.told(
                Ids.next(),
                payment.nextNumber(),
                "stripe",
                intentId,
                payment.asked().currency());
    }
}
