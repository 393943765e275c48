// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Optional;

/** Where an intent stands. Amounts are in the currency's smallest unit. */
public record IntentState(
        IntentStatus status,
        long capturable,
        long received,
        Optional<PaymentMethod> method,
        Optional<String> latestCharge,
        Optional<Decline> lastDecline,
        Optional<Long> canceledAt,
        Optional<String> cancellationReason) {

    static IntentState waitingFor(Optional<PaymentMethod> method) {
        return new IntentState(
                method.isPresent() ? IntentStatus.REQUIRES_CONFIRMATION : IntentStatus.REQUIRES_PAYMENT_METHOD,
                0,
                0,
                method,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    IntentState charged(IntentStatus now, long nowCapturable, long nowReceived, PaymentMethod with, String charge) {
        return new IntentState(
                now,
                nowCapturable,
                nowReceived,
                Optional.of(with),
                Optional.of(charge),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
