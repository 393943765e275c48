// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Optional;

/**
 * Something that happened, as it is told by webhook.
 *
 * @param sequence place in the books, from 0
 * @param subject the version that it tells of
 * @param request id of the API request behind it; empty for what the page or the clock did
 */
public record Event(
        long sequence,
        String id,
        String type,
        long created,
        Entity subject,
        Optional<String> request,
        Optional<String> idempotencyKey) {}
