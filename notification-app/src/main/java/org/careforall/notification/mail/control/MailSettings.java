// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.outgoing.HeaderText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the mail server is reached: {@code SMTP_HOST} and its neighbours. */
@ApplicationScoped
public class MailSettings {

    private static final String TIMEOUT_MILLIS = "10000";

    private String host;
    private int port;
    private Optional<String> user;
    private Optional<String> password;
    private InternetAddress from;

    /** For CDI's proxies. */
    protected MailSettings() {}

    /** @param user empty: the server asks for no name and password; with one, the connection must be encrypted */
    @Inject
    public MailSettings(
            @ConfigProperty(name = "smtp.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "smtp.port", defaultValue = "25") int port,
            @ConfigProperty(name = "smtp.user") Optional<String> user,
            @ConfigProperty(name = "smtp.password") Optional<String> password,
            @ConfigProperty(name = "mail.from", defaultValue = "careforall@localhost") String from) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = sender(from);
    }

    /** For a session of Jakarta Mail. A password never travels in the clear. @param utf8 addresses may be outside ASCII */
    Properties properties(boolean utf8) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
        return properties;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    InternetAddress from() {
        return from;
    }

    /** An address, with a name before it or without. */
    private static InternetAddress sender(String from) {
        try {
            InternetAddress sender = new InternetAddress(HeaderText.line("MAIL_FROM", from), true);
            sender.setAddress(EmailAddress.parse(sender.getAddress())
                    .filter(address -> !address.needsSmtpUtf8())
                    .orElseThrow(() -> new AddressException("it is not an e-mail address of ASCII characters"))
                    .value());
            return sender;
        } catch (AddressException | IllegalArgumentException e) {
            throw new IllegalStateException("MAIL_FROM: " + e.getMessage(), e);
        }
    }
}
