// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.webhooks;

import java.time.Instant;

/** What became of one attempt to deliver: {@code outcome} is the HTTP status, or why there was none. */
public record Attempt(Instant at, String event, String type, int number, String outcome, long millis) {}
