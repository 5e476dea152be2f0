package dev.gatehouse.connect.sink.mail;

import dev.gatehouse.connect.sink.net.Dialer;
import dev.gatehouse.connect.sink.net.PemTls;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One conversation with a mail server, over a connection that was made by us: the library looks no name up. */
final class Post implements AutoCloseable {
    private static final int WAITS = 4;

    private final Dialer dialer;
    private final Duration patience;
    private final Session session;
    private final SMTPTransport transport;
    private final Socket plain;

    private Post(Dialer dialer, Duration patience, Session session, SMTPTransport transport, Socket plain) {
        this.dialer = dialer;
        this.patience = patience;
        this.session = session;
        this.transport = transport;
        this.plain = plain;
    }

    /** Says hello, starts TLS and logs in, as the settings say. */
    static Post open(Dialer dialer, MailSettings settings) throws MessagingException, IOException {
        PemTls tls = new PemTls(settings.authorities(), Optional.empty());
        Duration patience = settings.timeout().multipliedBy(WAITS);
        Session session = Session.getInstance(properties(settings, tls));
        SMTPTransport transport = new SMTPTransport(session, url(settings));
        Socket plain = dialer.connect(settings.host(), settings.port());
        try (var _ = dialer.limit(plain, patience)) {
            transport.connect(
                    settings.security() == MailSettings.Security.TLS
                            ? dialer.secure(plain, tls, settings.host())
                            : plain);
            if (settings.login().isPresent() && !transport.supportsExtension("AUTH")) {
                throw new MessagingException(
                        "the server does not let anybody log in; leave user out, or ask another port");
            }
            return new Post(dialer, patience, session, transport, plain);
        } catch (MessagingException | IOException e) {
            dialer.hangUp(plain);
            throw e;
        }
    }

    private static URLName url(MailSettings settings) {
        return settings.login()
                .map(login -> new URLName(
                        "smtp",
                        settings.host(),
                        settings.port(),
                        "",
                        login.user(),
                        login.password().value()))
                .orElseGet(() -> new URLName("smtp", settings.host(), settings.port(), null, null, null));
    }

    private static Properties properties(MailSettings settings, PemTls tls) throws IOException {
        boolean startsTls = settings.security() == MailSettings.Security.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", MailAddress.of(settings.from()).address());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startsTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startsTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (startsTls) {
            properties.put("mail.smtp.ssl.socketFactory", tls.context().getSocketFactory());
        }
        settings.helo().ifPresent(name -> properties.setProperty("mail.smtp.localhost", name));
        return properties;
    }

    /**
     * Hands a mail over for these, or for none of them.
     *
     * @throws SendFailedException where the server refused it
     */
    void send(byte[] mail, List<String> to) throws MessagingException, IOException {
        try (var _ = dialer.limit(plain, patience)) {
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(mail)), addresses(to));
        } catch (IllegalStateException e) {
            throw new MessagingException("the server hung up", e);
        }
    }

    private static Address[] addresses(List<String> to) throws AddressException {
        Address[] addresses = new Address[to.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(to.get(i), true);
        }
        return addresses;
    }

    @Override
    public void close() {
        try (var _ = dialer.limit(plain, patience)) {
            transport.close();
        } catch (MessagingException | IOException _) {
            // What was handed over is handed over.
        } finally {
            dialer.hangUp(plain);
        }
    }
}
