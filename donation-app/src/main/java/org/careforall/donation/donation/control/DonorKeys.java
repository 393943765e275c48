// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.key.HmacKey;
import org.careforall.platform.address.EmailAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts distinct people without telling who they are: by account, else by e-mail address, else by gift. */
@ApplicationScoped
public class DonorKeys {

    private static final String FORM = "k1:";
    private static final int LENGTH = 16;

    private HmacKey key;

    /** For CDI's proxies. */
    protected DonorKeys() {}

    /** Made by CDI from {@code DONOR_KEY}. */
    @Inject
    public DonorKeys(@ConfigProperty(name = "donor.key") String key) {
        this.key = HmacKey.of("DONOR_KEY", key);
    }

    /** The key of whoever gave this. */
    public String of(Optional<UUID> userId, Optional<String> email, UUID gift) {
        return userId.map(this::ofUser)
                .or(() -> email.map(address -> code("email", EmailAddress.keyOf(address))))
                .orElseGet(() -> code("gift", gift.toString()));
    }

    /** The key of an account. */
    public String ofUser(UUID userId) {
        return code("user", userId.toString());
    }

    private String code(String purpose, String text) {
        byte[] code = key.sign("donor-" + purpose, text.getBytes(StandardCharsets.UTF_8));
        return FORM + HexFormat.of().formatHex(code, 0, LENGTH);
    }
}
