package dev.gatehouse.connect.sink.syslog;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.net.PemTls;
import java.time.Duration;
import java.util.Optional;

/**
 * Where syslog goes, and how it is written.
 *
 * @param host who listens
 * @param port the port of it
 * @param tls how it is known to be that host; empty for a connection without TLS
 * @param format what a message holds
 * @param framing how one message is told from the next
 * @param delimiter what stands between the attributes of LEEF
 * @param confirmation what counts as received
 * @param facility which kind of system it comes from, as the receiver sorts it
 * @param hostname what it says of itself; the name of the machine where there is none
 * @param maxBytes how long a message is at most; what is longer is shortened, and stays well-formed
 * @param timeout how long is waited for the receiver
 */
public record SyslogSettings(
        String host,
        int port,
        Optional<PemTls> tls,
        Format format,
        Framing framing,
        Delimiter delimiter,
        Confirmation confirmation,
        Facility facility,
        Optional<String> hostname,
        int maxBytes,
        Duration timeout) {
    /** The port that RFC 5425 gives to syslog over TLS. */
    public static final int TLS_PORT = 6514;

    /** Where syslog over TCP is commonly listened for; there is no port that is assigned to it (RFC 6587, section 3.3). */
    public static final int TCP_PORT = 514;

    /** What every receiver should take (RFC 5425, section 4.3.1). */
    public static final int DEFAULT_BYTES = 8192;

    /** What every receiver must take. */
    private static final int LEAST_BYTES = 2048;

    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 255;

    /** What a message holds. */
    public enum Format {
        CEF,
        LEEF,
        JSON
    }

    /** How one message is told from the next (RFC 6587, section 3.4). */
    public enum Framing {
        /** Its length stands before it. Over TLS there is no other (RFC 5425). */
        OCTETS,
        /** A line feed stands behind it. */
        LINES
    }

    /** What stands between the attributes of LEEF. */
    public enum Delimiter {
        TAB('\t'),
        /** For relays that write a tab in another way. */
        CARET('^');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** What counts as received. */
    public enum Confirmation {
        /** The receiver read to the end and closed its side: a connection for each delivery. */
        CLOSE,
        /** Nothing came back in a quarter of a second: one connection that stays. */
        NONE
    }

    /** Numbers as in RFC 5424, table 1. */
    public enum Facility {
        USER(1),
        DAEMON(3),
        AUTH(4),
        AUTHPRIV(10),
        AUDIT(13),
        LOCAL0(16),
        LOCAL1(17),
        LOCAL2(18),
        LOCAL3(19),
        LOCAL4(20),
        LOCAL5(21),
        LOCAL6(22),
        LOCAL7(23);

        private final int number;

        Facility(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    public SyslogSettings {
        requireNonNull(tls, "tls is null");
        requireNonNull(format, "format is null");
        requireNonNull(framing, "framing is null");
        requireNonNull(delimiter, "delimiter is null");
        requireNonNull(confirmation, "confirmation is null");
        requireNonNull(facility, "facility is null");
        requireNonNull(hostname, "hostname is null");
        if (host.isBlank() || host.codePoints().anyMatch(point -> point <= ' ' || point == '/')) {
            throw new IllegalArgumentException(
                    "host is \"" + host + "\"; give the name or the address of the receiver, without a port");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; give one from 1 to 65535");
        }
        if (hostname.isPresent() && !hostname.get().matches("[!-~]{1," + LONGEST_NAME + "}")) {
            throw new IllegalArgumentException("hostname is \"" + hostname.get() + "\"; give at most " + LONGEST_NAME
                    + " characters of ASCII without blanks");
        }
        if (maxBytes < LEAST_BYTES || maxBytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "maxBytes is " + maxBytes + "; give a number from " + LEAST_BYTES + " to " + MOST_BYTES);
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("timeout is " + timeout + "; give a time from 1s to 5m");
        }
    }

    /** What holds where nobody says otherwise: TLS that trusts whom Java trusts. */
    public static SyslogSettings of(String host, Format format) {
        return new SyslogSettings(
                host,
                TLS_PORT,
                Optional.of(new PemTls(Optional.empty(), Optional.empty())),
                format,
                Framing.OCTETS,
                Delimiter.TAB,
                Confirmation.CLOSE,
                Facility.AUTHPRIV,
                Optional.empty(),
                DEFAULT_BYTES,
                Duration.ofSeconds(10));
    }
}
