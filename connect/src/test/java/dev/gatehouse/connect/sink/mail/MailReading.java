package dev.gatehouse.connect.sink.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * Reads a mail with a parser of others.
 *
 * @param headers their names, in their order
 * @param text with line feeds
 */
record MailReading(MimeMessage mail, List<String> headers, String subject, String text, String html) {
    static MailReading of(byte[] mail) {
        try {
            return of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static MailReading of(MimeMessage mail) {
        try {
            List<String> headers = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(header.getName());
            }
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
            return new MailReading(
                    mail,
                    List.copyOf(headers),
                    mail.getSubject(),
                    parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                    parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The only header of that name. */
    String header(String name) {
        try {
            assertThat(mail.getHeader(name)).as(name).hasSize(1);
            return mail.getHeader(name)[0];
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
