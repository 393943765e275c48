// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * An SMTP server on the loopback interface that takes every mail and delivers none, with a page that shows them
 * ({@link #url()}) and the same as JSON at {@code /messages}.
 */
public final class MailSink implements AutoCloseable {

    private final Mailbox mailbox = new Mailbox();
    private final GreenMail smtp;
    private final MailboxPage page;

    private MailSink(int smtpPort, String host, int pagePort) throws IOException {
        this.smtp = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        this.smtp.getUserManager().setMessageDeliveryHandler(this::keep);
        this.page = new MailboxPage(mailbox, host, pagePort);
    }

    /**
     * Starts both servers; a port of 0 takes a free one.
     *
     * @param host where the page listens, as {@code localhost}
     */
    public static MailSink start(int smtpPort, String host, int pagePort) {
        try {
            MailSink sink = new MailSink(smtpPort, host, pagePort);
            sink.page.start();
            sink.smtp.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException("the mailbox did not start", e);
        }
    }

    /** A sink for tests, on free ports. */
    public static MailSink forTests() {
        return start(0, "localhost", 0);
    }

    private GreenMailUser keep(MovingMessage message, MailAddress recipient) throws MessagingException {
        try {
            List<String> recipients = List.of(recipient.getEmail());
            // read before it is kept: a mail that cannot be read must not take a number
            Mail mail = MailReading.read(0, message.getMessage(), recipients);
            mailbox.add(id ->
                    new Mail(id, mail.from(), mail.to(), mail.subject(), mail.receivedAt(), mail.text(), mail.html()));
        } catch (IOException e) {
            throw new MessagingException("cannot read the message", e);
        }
        return new Discarding(recipient.getEmail());
    }

    /** The SMTP port. */
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** The page that shows the mails. */
    public URI url() {
        return page.url();
    }

    /** The mails that are kept, newest first; a mail to two people is there twice. */
    public List<Mail> mails() {
        return mailbox.all();
    }

    @Override
    public void close() {
        smtp.stop();
        page.close();
    }
}
