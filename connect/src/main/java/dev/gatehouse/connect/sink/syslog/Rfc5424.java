package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.sigma.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes a syslog message as RFC 5424, section 6, says. The text carries no byte order mark, though it is UTF-8: the RFC then has
 * it as {@code MSG-ANY}, and what looks for {@code CEF:} or {@code LEEF:} at its beginning finds it.
 */
final class Rfc5424 {
    private static final String APPLICATION = "gatehouse";
    private static final String NIL = "-";
    private static final int LONGEST_NAME = 255;

    /** With as many digits of a second as QRadar asks for in its guide to LEEF. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final int facility;
    private final String hostname;

    Rfc5424(SyslogSettings.Facility facility, String hostname) {
        this.facility = facility.number();
        this.hostname = hostname;
    }

    /** The name of this machine as a header may say it. */
    static String ownName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^!-~]", "");
            return name.isEmpty() ? NIL : name.substring(0, Math.min(LONGEST_NAME, name.length()));
        } catch (UnknownHostException _) {
            return NIL;
        }
    }

    /** All that stands before the text. */
    String header(Message message) {
        return "<" + (facility * 8 + severity(message)) + ">1 " + time(message.at()) + " " + hostname + " "
                + APPLICATION + " - " + kind(message) + " - ";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    /** What the receiver tells messages apart by. */
    private static String kind(Message message) {
        return switch (message) {
            case Message.Told _ -> "alert";
            case Message.Anchor _ -> "checkpoint";
        };
    }

    private static int severity(Message message) {
        return switch (message) {
            case Message.Told told -> severity(told.alert().severity());
            case Message.Anchor _ -> 6;
        };
    }

    /** Table 2 of the RFC: critical, error, warning, notice and informational. */
    private static int severity(Level level) {
        return switch (level) {
            case CRITICAL -> 2;
            case HIGH -> 3;
            case MEDIUM -> 4;
            case LOW -> 5;
            case INFORMATIONAL -> 6;
        };
    }
}
