// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.boundary;

import java.util.List;

/** The form of a key set (RFC 7517), for the OpenAPI document. */
record JsonWebKeySet(List<JsonWebKey> keys) {

    /** One public key; its names are those of the RFC. */
    record JsonWebKey(String kty, String kid, String use, String alg, String e, String n) {}
}
