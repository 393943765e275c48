// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.careforall.donation.key.HmacKey;
import org.careforall.platform.address.EmailAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts by address and e-mail address without keeping either: keyed hashes of both. */
@ApplicationScoped
public class VelocityKeys {

    private static final int LENGTH = 16;

    /** An IPv6 customer has a whole network of addresses (RFC 6177). */
    private static final int IPV6_NETWORK = 8;

    /** Digits only: a name would be asked for at the name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

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
        return code("address", network(address));
    }

    /** The key of an e-mail address: one for all the ways in which its mailbox can be written. */
    public String ofEmail(String email) {
        return code("email", EmailAddress.mailboxOf(email).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] network(String address) {
        String bare = address.replaceAll("^\\[|]$|%.*", "");
        if (!LITERAL.matcher(bare).matches()) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
        try {
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            return bytes.length > IPV6_NETWORK ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes;
        } catch (UnknownHostException e) {
            // not an address after all: it still tells callers apart
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private String code(String purpose, byte[] bytes) {
        return HexFormat.of().formatHex(key.sign("velocity-" + purpose, bytes), 0, LENGTH);
    }
}
