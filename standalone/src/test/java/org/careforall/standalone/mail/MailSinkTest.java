// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailSinkTest {

    private final MailSink sink = MailSink.forTests();

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void aMailIsShownWithItsTextAndItsHtml() throws Exception {
        send("donor@example.org", "Thank you – danke", "Your gift arrived: 25 €", "<p>Your gift arrived</p>");

        assertThat(sink.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("donor@example.org");
            assertThat(mail.from()).isEqualTo("careforall@example.org");
            assertThat(mail.subject()).isEqualTo("Thank you – danke");
            assertThat(mail.text()).isEqualTo("Your gift arrived: 25 €");
            assertThat(mail.html()).isEqualTo("<p>Your gift arrived</p>");
        });
        JsonNode message = new ObjectMapper().readTree(get("messages").body()).get(0);
        assertThat(message.get("subject").asText()).isEqualTo("Thank you – danke");
        assertThat(message.get("to").get(0).asText()).isEqualTo("donor@example.org");
        assertThat(get("mails/1").body()).contains("Your gift arrived: 25 €");
    }

    @Test
    void nothingThatAMailContainsBecomesPartOfThePage() throws Exception {
        send("x@example.org", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<script>alert(2)</script>");

        assertThat(get("").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(get("mails/1").body()).contains("&lt;img").doesNotContain("<img");
        assertThat(get("mails/1/html").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .contains("sandbox");
    }

    @Test
    void theNewestStandsFirstAndTheOldestAreForgotten() {
        Mailbox mailbox = new Mailbox();
        for (int i = 0; i < 1_005; i++) {
            mailbox.add(id -> new Mail(id, "", java.util.List.of(), "mail " + id, java.time.Instant.EPOCH, "", ""));
        }

        assertThat(mailbox.all()).hasSize(1_000);
        assertThat(mailbox.all().get(0).subject()).isEqualTo("mail 1005");
        assertThat(mailbox.byId(5)).isEmpty();
    }

    @Test
    void aMailThatIsNotThereIs404() throws Exception {
        assertThat(get("mails/7").statusCode()).isEqualTo(404);
        assertThat(get("mails/99999999999999999999").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(sink.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", Integer.toString(sink.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("careforall@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }
}
