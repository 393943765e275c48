// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Map;
import java.util.Optional;

/**
 * What was agreed when an intent was made.
 *
 * @param amount in the currency's smallest unit, as Stripe counts it
 * @param currency three small letters
 * @param cardOnly the caller named the payment methods; otherwise Stripe chooses them
 */
public record IntentTerms(
        long amount,
        String currency,
        CaptureMethod captureMethod,
        Optional<String> description,
        Optional<String> receiptEmail,
        Optional<String> statementDescriptor,
        Map<String, String> metadata,
        boolean cardOnly) {

    public IntentTerms withMetadata(Map<String, String> changed) {
        return new IntentTerms(
                amount, currency, captureMethod, description, receiptEmail, statementDescriptor, changed, cardOnly);
    }

    public IntentTerms withDescription(String changed) {
        return new IntentTerms(
                amount,
                currency,
                captureMethod,
                Optional.of(changed),
                receiptEmail,
                statementDescriptor,
                metadata,
                cardOnly);
    }
}
