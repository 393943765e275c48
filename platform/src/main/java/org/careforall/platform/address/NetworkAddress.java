// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What callers are told apart by: their network address, of IPv6 its /64, since a customer has a whole network (RFC 6177). */
public final class NetworkAddress {

    private static final int IPV6_NETWORK = 8;

    /** Digits only: a name would be asked for at the name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private NetworkAddress() {}

    /** The octets of the network; of what is no address, the text's. */
    public static byte[] network(String address) {
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

    /** The same as a text that can be a part of a key. */
    public static String keyOf(String address) {
        return HexFormat.of().formatHex(network(address));
    }
}
