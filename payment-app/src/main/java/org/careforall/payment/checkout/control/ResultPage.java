// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where donors go after the checkout: our own small page, or the one that {@code RESULT_URL} names. */
@Dependent
public class ResultPage {

    private final URI page;

    @Inject
    public ResultPage(PublicUrl publicUrl, @ConfigProperty(name = "result.url") Optional<String> other) {
        page = other.filter(url -> !url.isBlank())
                .map(URI::create)
                .orElseGet(() -> publicUrl.of("/api/payments/result"));
    }

    /** What became of the checkout. */
    public enum Outcome {
        THANKS,
        CANCELLED,
        EXPIRED,
        FAILED,
        /** The campaign was cancelled before the gift was paid. */
        CAMPAIGN_CANCELLED,
        /** The campaign takes no gifts for now. */
        CAMPAIGN_PAUSED,
        /** All of it was given back. */
        REFUNDED,
        /** The donor's bank disputes it. */
        DISPUTED,
        /** The donor's bank took it back. */
        CHARGED_BACK,
        /** The provider does not charge such a gift. */
        REFUSED,
        /** It is paid in cash or by bank transfer. */
        OFFLINE,
        /** There is no page just now. */
        LATER,
        /** There is no such gift. */
        MISSING,
        /** The link does not say. */
        UNKNOWN;

        /** As it stands in the link. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a link says; a word that is none promises nothing, neither that money was taken nor that it was not. */
        public static Outcome of(String word) {
            for (Outcome outcome : values()) {
                if (outcome.word().equals(word)) {
                    return outcome;
                }
            }
            return UNKNOWN;
        }
    }

    /** The page's link for one donation. */
    public URI of(UUID donationId, Outcome outcome) {
        String query = "donation=" + donationId + "&outcome=" + outcome.word();
        return URI.create(page + (page.getRawQuery() == null ? "?" : "&") + query);
    }
}
