// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** A connection to the mail server, open for some mails. */
final class MailServer implements AutoCloseable {

    private static final String SMTPUTF8 = "SMTPUTF8";

    private final Transport transport;

    private MailServer(Transport transport) {
        this.transport = transport;
    }

    /** @throws MessagingException when it cannot be reached, or refuses to be spoken to */
    static MailServer connect(Session session, MailSettings settings) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(
                settings.host(),
                settings.port(),
                settings.user().orElse(null),
                settings.password().orElse(null));
        return new MailServer(transport);
    }

    boolean isConnected() {
        return transport.isConnected();
    }

    /**
     * Whether it takes addresses outside ASCII (RFC 6531). Jakarta Mail has no method for that; the transports of its
     * implementations have, under one name in differing packages. One that has not is taken for one that does not.
     */
    boolean takesUtf8() {
        try {
            return Boolean.TRUE.equals(transport
                    .getClass()
                    .getMethod("supportsExtension", String.class)
                    .invoke(transport, SMTPUTF8));
        } catch (ReflectiveOperationException unknownTransport) {
            return false;
        }
    }

    /** @throws MessagingException when the server does not take it */
    void send(Message message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}
