// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

/**
 * What was answered to a request with an idempotency key.
 *
 * @param fingerprint of method, path and parameters
 * @param request id of the request that was answered first
 */
public record KeyedAnswer(String fingerprint, int status, String request, String body) {}
