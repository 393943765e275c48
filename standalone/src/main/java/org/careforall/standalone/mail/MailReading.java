// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a {@link Mail} of a MIME message. */
final class MailReading {

    private MailReading() {}

    static Mail read(long id, MimeMessage message, List<String> recipients) throws MessagingException, IOException {
        return new Mail(
                id,
                first(message.getFrom()),
                recipients,
                Optional.ofNullable(message.getSubject()).orElse(""),
                Instant.now(),
                find(message, "text/plain").orElse(""),
                find(message, "text/html").orElse(""));
    }

    private static String first(Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .findFirst()
                        .orElse("");
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
