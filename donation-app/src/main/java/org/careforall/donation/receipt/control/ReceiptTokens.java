// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.key.HmacKey;
import org.careforall.donation.key.SignedIds;
import org.careforall.donation.receipt.entity.Giver;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a receipt's link ends with, so that a browser opens it without a header: a signed id. A token opens one
 * receipt, or one giver's twelve months, and nothing else.
 */
@ApplicationScoped
public class ReceiptTokens {

    private static final String ONE = "receipt";

    private SignedIds ids;

    /** For CDI's proxies. */
    protected ReceiptTokens() {}

    /** Made by CDI, with the keys of the history tokens. */
    @Inject
    public ReceiptTokens(
            @ConfigProperty(name = "history.token.key") String key,
            @ConfigProperty(name = "history.token.key.previous") Optional<String> previous) {
        this.ids = new SignedIds(HmacKey.currentAndPrevious("HISTORY_TOKEN_KEY", key, previous));
    }

    /** The token of a receipt; base64url. */
    public String tokenOf(UUID receipt) {
        return ids.sign(ONE, receipt);
    }

    /** The receipt that a token opens; empty when it is none of ours. */
    public Optional<UUID> receiptOf(String token) {
        return ids.open(ONE, token);
    }

    /** The token of a giver's twelve months. */
    public String tokenOf(Giver giver, YearMonth from) {
        return ids.sign(year(giver.kind(), from), giver.id());
    }

    /** The giver whose twelve months a token opens; empty when it is none of ours, or of other months. */
    public Optional<Giver> giverOf(String token, YearMonth from) {
        for (Giver.Kind kind : Giver.Kind.values()) {
            Optional<UUID> id = ids.open(year(kind, from), token);
            if (id.isPresent()) {
                return id.map(found -> new Giver(kind, found));
            }
        }
        return Optional.empty();
    }

    private static String year(Giver.Kind kind, YearMonth from) {
        return "receipts-of-" + kind + "-" + from;
    }
}
