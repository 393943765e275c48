// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {
    Response answer(Request request);
}
