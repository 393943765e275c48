// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that was sent.
 *
 * @param id its number, from 1
 * @param from the sender's address
 * @param to the recipients' addresses
 * @param subject the subject, decoded
 * @param receivedAt when it arrived here
 * @param text the plain text; empty when there is none
 * @param html the HTML; empty when there is none
 */
public record Mail(
        long id, String from, List<String> to, String subject, Instant receivedAt, String text, String html) {

    public Mail {
        to = List.copyOf(to);
    }
}
