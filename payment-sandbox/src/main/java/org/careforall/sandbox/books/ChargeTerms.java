// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Map;
import java.util.Optional;

/** What a charge was made for. {@code amount} is what was authorised, in the smallest unit. */
public record ChargeTerms(
        String intent,
        long amount,
        String currency,
        PaymentMethod method,
        Optional<String> description,
        Optional<String> receiptEmail,
        Map<String, String> metadata) {}
