// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import java.net.URI;

/**
 * The answer to a request with a key, to be kept.
 *
 * @param status a 2xx; anything else is thrown as a problem and frees the key
 * @param body its entity
 * @param location for the header Location; null for none
 */
public record KeyedResponse(int status, Object body, URI location) {}
