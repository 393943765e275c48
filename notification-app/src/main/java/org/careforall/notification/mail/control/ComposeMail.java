// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.careforall.notification.mail.entity.WaitingMail;
import org.careforall.notification.notice.control.Wording;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.outgoing.HeaderText;

/** Writes a mail: plain text and the same as HTML. Its subject is ours alone; names and titles stand in its body only. */
@ApplicationScoped
public class ComposeMail {

    private static final String UTF_8 = "UTF-8";

    private MailSettings settings;

    /** For CDI's proxies. */
    protected ComposeMail() {}

    /** Made by CDI. */
    @Inject
    public ComposeMail(MailSettings settings) {
        this.settings = settings;
    }

    /** @throws MessagingException when the address is none */
    public MimeMessage compose(Session session, WaitingMail mail) throws MessagingException {
        Notice notice = mail.told().notice();
        Wording wording = Wording.of(mail.told());
        MimeMessage message = new Identified(session, notice.id() + "@careforall");
        message.setFrom(settings.from());
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(HeaderText.line("Subject", wording.title()), UTF_8);
        message.setSentDate(Date.from(notice.createdAt()));
        // nobody's holiday reply shall come back (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(wording.text() + "\n\nCareForAll\n", UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(
                "<!doctype html><html lang=\"en\"><body><p>" + escaped(wording.text())
                        + "</p><p>CareForAll</p></body></html>",
                UTF_8,
                "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** As the rule writes it, whatever was stored: nothing else comes into the SMTP envelope. */
    private static InternetAddress recipient(WaitingMail mail) throws AddressException {
        EmailAddress address = EmailAddress.parse(mail.address())
                .orElseThrow(() -> new AddressException("its address is not an e-mail address"));
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(address.value());
        return recipient;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The same notice has the same Message-ID at each attempt, so that a mail that arrives twice is known as one. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
