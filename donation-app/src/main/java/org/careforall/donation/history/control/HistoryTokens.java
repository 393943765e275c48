// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.key.HmacKey;
import org.careforall.donation.key.SignedIds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What lets a guest see their gifts again: the signed id of the gifts' group. New ones are made with the current key;
 * those of the previous key still open.
 */
@ApplicationScoped
public class HistoryTokens {

    private static final String PURPOSE = "history";

    private SignedIds ids;

    /** For CDI's proxies. */
    protected HistoryTokens() {}

    /** Made by CDI from {@code HISTORY_TOKEN_KEY} and, after a change, {@code HISTORY_TOKEN_KEY_PREVIOUS}. */
    @Inject
    public HistoryTokens(
            @ConfigProperty(name = "history.token.key") String key,
            @ConfigProperty(name = "history.token.key.previous") Optional<String> previous) {
        this.ids = new SignedIds(HmacKey.currentAndPrevious("HISTORY_TOKEN_KEY", key, previous));
    }

    /** The token of a group; base64url. */
    public String tokenOf(UUID group) {
        return ids.sign(PURPOSE, group);
    }

    /** The group that a token opens; empty when it is none of ours. */
    public Optional<UUID> groupOf(String token) {
        return ids.open(PURPOSE, token);
    }
}
