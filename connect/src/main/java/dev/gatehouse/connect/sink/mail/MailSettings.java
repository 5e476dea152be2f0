package dev.gatehouse.connect.sink.mail;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where mail goes, and how it is written.
 *
 * @param host the server that takes mail
 * @param port the port of it
 * @param security how what is said is kept from others
 * @param authorities a file with the certificates to trust, in PEM; those that Java trusts where there is none
 * @param login who calls; nobody in particular where there is none
 * @param from who writes, as {@code gatehouse@contoso.example} or {@code Gatehouse <gatehouse@contoso.example>}
 * @param to who reads
 * @param subject a template for the subject of alerts
 * @param text a template for the text of alerts
 * @param helo what it calls itself to the server; the name of the machine where there is none
 * @param timeout how long is waited for an answer
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<Path> authorities,
        Optional<Login> login,
        String from,
        List<String> to,
        Optional<String> subject,
        Optional<String> text,
        Optional<String> helo,
        Duration timeout) {
    private static final int MOST_READERS = 50;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_SUBJECT = 500;

    /** How what is said is kept from others. */
    public enum Security {
        /** TLS once both said hello; never without (RFC 3207). */
        STARTTLS(587),
        /** TLS from the first byte on (RFC 8314). */
        TLS(465),
        /** Everybody on the way can read it. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** Where servers listen for it. */
        public int port() {
            return port;
        }
    }

    /** Who calls. */
    public record Login(String user, Secret password) {
        public Login {
            requireNonNull(password, "password is null");
            if (user.isBlank()) {
                throw new IllegalArgumentException("user is empty; leave it and the password out, or give both");
            }
        }
    }

    public MailSettings {
        requireNonNull(security, "security is null");
        requireNonNull(authorities, "authorities is null");
        requireNonNull(login, "login is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(text, "text is null");
        requireNonNull(helo, "helo is null");
        to = List.copyOf(to);
        if (host.isBlank() || host.codePoints().anyMatch(point -> point <= ' ' || point == '/')) {
            throw new IllegalArgumentException(
                    "host is \"" + host + "\"; give the name or the address of the mail server, without a port");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; give one from 1 to 65535");
        }
        if (security == Security.NONE && login.isPresent()) {
            throw new IllegalArgumentException(
                    "a password never goes out without TLS; set security to starttls or tls, or leave user out");
        }
        MailAddress _ = MailAddress.of(from);
        if (to.isEmpty() || to.size() > MOST_READERS) {
            throw new IllegalArgumentException("to has " + to.size() + " addresses; give 1 to " + MOST_READERS);
        }
        if (new HashSet<>(to.stream()
                                .map(MailAddress::of)
                                .map(MailAddress::address)
                                .toList())
                        .size()
                < to.size()) {
            throw new IllegalArgumentException("to has an address twice; give each once");
        }
        check("subject", subject, LONGEST_SUBJECT);
        check("template", text, LONGEST_TEXT);
        if (subject.isPresent() && subject.get().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("subject has a line break or another control character; give one line");
        }
        if (helo.isPresent() && !helo.get().matches("[A-Za-z0-9.:\\[\\]-]{1,255}")) {
            throw new IllegalArgumentException("helo is \"" + helo.get() + "\"; give the name of this machine");
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("timeout is " + timeout + "; give a time from 1s to 5m");
        }
    }

    /** What holds where nobody says otherwise: STARTTLS, without a login. */
    public static MailSettings of(String host, String from, List<String> to) {
        return new MailSettings(
                host,
                Security.STARTTLS.port(),
                Security.STARTTLS,
                Optional.empty(),
                Optional.empty(),
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30));
    }

    private static void check(String key, Optional<String> template, int most) {
        if (template.isEmpty()) {
            return;
        }
        if (template.get().isBlank() || template.get().length() > most) {
            throw new IllegalArgumentException(
                    key + " has " + template.get().length() + " characters; give 1 to " + most);
        }
        Template _ = new Template(template.get());
    }
}
