// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.careforall.donation.key.HmacKey;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.address.NetworkAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts by address and e-mail address without keeping either: keyed hashes of both. */
@ApplicationScoped
public class VelocityKeys {

    private static final int LENGTH = 16;

    private HmacKey key;

    /** For CDI's proxies. */
    protected VelocityKeys() {}

    /** Made by CDI from {@code DONOR_KEY}. */
    @Inject
    public VelocityKeys(@ConfigProperty(name = "donor.key") String key) {
        this.key = HmacKey.of("DONOR_KEY", key);
    }

    /** The key of a network address; of IPv6 its /64. */
    public String ofAddress(String address) {
        return code("address", NetworkAddress.network(address));
    }

    /** The key of an e-mail address: one for all the ways in which its mailbox can be written. */
    public String ofEmail(String email) {
        return code("email", EmailAddress.mailboxOf(email).getBytes(StandardCharsets.UTF_8));
    }

    private String code(String purpose, byte[] bytes) {
        return HexFormat.of().formatHex(key.sign("velocity-" + purpose, bytes), 0, LENGTH);
    }
}
