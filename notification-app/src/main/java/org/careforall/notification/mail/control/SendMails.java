// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.notification.mail.entity.MailOutbox;
import org.careforall.notification.mail.entity.WaitingMail;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.outgoing.UnsafeHeaderException;

/**
 * Sends the mails that are due, at least once each: what was taken and not confirmed is sent again. No transaction is open
 * while the mail server is spoken to.
 */
@ApplicationScoped
public class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class.getName());

    /** No mail is ever delivered there (RFC 2606): of an account that lost its address. */
    private static final String NOBODYS = ".invalid";

    private static final int BATCH = 50;
    private static final int MOST_ATTEMPTS = 12;
    private static final int LONGEST_ERROR = 500;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration SERVER_AWAY = Duration.ofSeconds(15);

    private MailOutbox outbox;
    private ComposeMail compose;
    private MailSettings settings;
    private Clock clock;

    /** For CDI's proxies. */
    protected SendMails() {}

    /** Made by CDI. */
    @Inject
    public SendMails(MailOutbox outbox, ComposeMail compose, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.compose = compose;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes and sends one batch; whether there may be more right now. */
    public boolean sendBatch() {
        Instant now = clock.instant();
        List<WaitingMail> mails = outbox.lease(now, now.plus(LEASE), BATCH);
        List<UUID> unwanted = new ArrayList<>();
        List<WaitingMail> plain = new ArrayList<>();
        List<WaitingMail> outsideAscii = new ArrayList<>();
        for (WaitingMail mail : mails) {
            Optional<EmailAddress> address = EmailAddress.parse(mail.address());
            if (!mail.wanted() || mail.address().endsWith(NOBODYS)) {
                unwanted.add(id(mail));
            } else if (address.isEmpty()) {
                giveUp(mail, "its address is not an e-mail address");
            } else {
                (address.get().needsSmtpUtf8() ? outsideAscii : plain).add(mail);
            }
        }
        if (!unwanted.isEmpty()) {
            outbox.remove(unwanted);
        }
        boolean allTried = sendAll(plain, false) & sendAll(outsideAscii, true);
        return allTried && mails.size() == BATCH;
    }

    /**
     * Addresses outside ASCII go over a connection of their own: a mail that is sent as SMTPUTF8 passes only servers that know
     * it, all the way, and one that is not must hold nothing outside ASCII.
     */
    private boolean sendAll(List<WaitingMail> mails, boolean utf8) {
        if (mails.isEmpty()) {
            return true;
        }
        Session session = Session.getInstance(settings.properties(utf8));
        List<UUID> sent = new ArrayList<>();
        int next = 0;
        try (MailServer server = MailServer.connect(session, settings)) {
            boolean taken = !utf8 || server.takesUtf8();
            while (next < mails.size() && (!taken || server.isConnected())) {
                WaitingMail mail = mails.get(next++);
                if (taken) {
                    send(session, server, mail, sent);
                } else {
                    giveUp(mail, "the mail server takes no addresses outside ASCII (SMTPUTF8, RFC 6531)");
                }
            }
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "the mail server is away; {0} mails wait: {1}", new Object[] {
                mails.size() - next, e.getMessage()
            });
        }
        outbox.remove(sent);
        giveBack(mails.subList(next, mails.size()));
        return next == mails.size();
    }

    private void send(Session session, MailServer server, WaitingMail mail, List<UUID> sent) {
        try {
            MimeMessage message = compose.compose(session, mail);
            server.send(message);
            sent.add(id(mail));
        } catch (MessagingException | RuntimeException e) {
            refused(mail, e);
        }
    }

    /** An address that the server refuses for good (5xx), and what must not be sent as it is, are not tried again. */
    private void refused(WaitingMail mail, Exception cause) {
        boolean forGood = cause instanceof AddressException
                || cause instanceof UnsafeHeaderException
                || cause instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0;
        String error = cut(String.valueOf(cause.getMessage()));
        if (forGood || mail.attempts() >= MOST_ATTEMPTS) {
            giveUp(mail, error);
        } else {
            outbox.retry(id(mail), clock.instant().plus(pause(mail.attempts())), true, error);
        }
    }

    /** It stays, in the list of failed mails. */
    private void giveUp(WaitingMail mail, String error) {
        LOG.log(Level.WARNING, "mail {0} is given up: {1}", new Object[] {id(mail), error});
        outbox.fail(id(mail), clock.instant(), error);
    }

    /** The server was away before it saw them: that is not their fault. */
    private void giveBack(List<WaitingMail> mails) {
        Instant due = clock.instant().plus(SERVER_AWAY);
        mails.forEach(mail -> outbox.retry(id(mail), due, false, "the mail server was away"));
    }

    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cc}+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
    }

    private static UUID id(WaitingMail mail) {
        return mail.told().notice().id();
    }
}
