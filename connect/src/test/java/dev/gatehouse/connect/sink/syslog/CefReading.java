package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fluenda.parcefone.event.CEFHandlingException;
import com.fluenda.parcefone.event.CommonEvent;
import com.fluenda.parcefone.parser.CEFParser;
import java.net.InetAddress;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads CEF with a parser of others, which also holds every value against the type and the length that the dictionary gives it. */
final class CefReading {
    private static final CEFParser PARSER = new CEFParser();

    private final CommonEvent event;

    private CefReading(CommonEvent event) {
        this.event = event;
    }

    static CefReading of(String text) {
        CommonEvent event = PARSER.parse(parted(text), true, Locale.ROOT);
        assertThat(event).as(text).isNotNull();
        return new CefReading(event);
    }

    /**
     * The parser takes a pipe of the header for an escaped one wherever a backslash stands before it, also where that is the
     * second of two. A blank between them has it read what is there.
     */
    private static String parted(String text) {
        StringBuilder parted = new StringBuilder();
        int fields = 0;
        int at = 0;
        while (at < text.length() && fields < 7) {
            int end = at + (text.charAt(at) == '\\' ? 2 : 1);
            if (text.charAt(at) == '|') {
                fields++;
                parted.append(at > 0 && text.charAt(at - 1) == '\\' ? " " : "");
            }
            parted.append(text, at, end);
            at = end;
        }
        parted.append(text, at, text.length());
        return parted.toString();
    }

    Map<String, String> header() {
        try {
            return plain(event.getHeader());
        } catch (CEFHandlingException e) {
            throw new AssertionError(e);
        }
    }

    /** By the keys that are there. */
    Map<String, String> extension() {
        try {
            return plain(event.getExtension(true));
        } catch (CEFHandlingException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("JavaUtilDate") // The parser knows no other.
    private static Map<String, String> plain(Map<String, Object> fields) {
        Map<String, String> plain = new TreeMap<>();
        fields.forEach((key, value) -> plain.put(
                key,
                switch (value) {
                    case InetAddress address -> address.getHostAddress();
                    case Date date -> Long.toString(date.getTime());
                    default -> unescaped(value.toString());
                }));
        return plain;
    }

    /** The parser leaves that to others. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean isEscaped = text.charAt(at) == '\\';
            if (isEscaped) {
                assertThat(text).as("a backslash at the end").hasSizeGreaterThan(at + 1);
            }
            plain.append(isEscaped ? unescaped(text.charAt(at + 1)) : text.charAt(at));
            at += isEscaped ? 2 : 1;
        }
        return plain.toString();
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case '\\', '=', '|' -> escaped;
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw new AssertionError("there is no escape for " + escaped);
        };
    }
}
