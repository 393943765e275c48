// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a checkout session was made for. Its own metadata stays with it; the intent gets {@code intent}'s. */
public record SessionTerms(
        List<LineItem> lines,
        String successUrl,
        Optional<String> cancelUrl,
        Optional<String> clientReferenceId,
        Optional<String> customerEmail,
        Optional<String> submitType,
        Optional<String> locale,
        Map<String, String> metadata,
        IntentTerms intent) {}
