// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.List;
import java.util.Optional;
import org.careforall.sandbox.books.CaptureMethod;
import org.careforall.sandbox.books.IntentTerms;

/** Reads what a payment intent is made of. */
final class IntentRequest {
    private final Amounts amounts;

    IntentRequest(Amounts amounts) {
        this.amounts = amounts;
    }

    IntentTerms terms(Params params) {
        long amount = params.requiredIntegerFrom("amount", 1);
        String currency = amounts.currency(params);
        boolean cardOnly = cardOnly(params);
        params.text("statement_descriptor_suffix", 22);
        params.text("transfer_group");
        params.flag("off_session");
        params.oneOf("confirmation_method", "automatic", "manual");
        return new IntentTerms(
                amounts.checked(amount, currency, "amount"),
                currency,
                params.oneOf("capture_method", "automatic", "automatic_async", "manual")
                        .map(CaptureMethod::ofWire)
                        .orElse(CaptureMethod.AUTOMATIC_ASYNC),
                params.text("description", 1000),
                params.text("receipt_email", 800),
                params.text("statement_descriptor", 22),
                Metadata.of(params),
                cardOnly);
    }

    /** Whether no payment method is possible that sends the payer elsewhere, so that no return_url is needed. */
    private static boolean cardOnly(Params params) {
        List<String> types = params.texts("payment_method_types");
        if (types.stream().anyMatch(type -> !type.equals("card"))) {
            throw ApiError.invalid(
                    "payment_method_types", "Invalid payment_method_types: the sandbox knows only 'card'.");
        }
        Optional<Params> automatic = params.group("automatic_payment_methods");
        boolean enabled = automatic.flatMap(group -> group.flag("enabled")).orElse(true);
        Optional<String> redirects = automatic.flatMap(group -> group.oneOf("allow_redirects", "always", "never"));
        if (!types.isEmpty() && automatic.isPresent() && enabled) {
            throw ApiError.malformed(
                    "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.");
        }
        return !types.isEmpty() || !enabled || redirects.filter("never"::equals).isPresent();
    }
}
