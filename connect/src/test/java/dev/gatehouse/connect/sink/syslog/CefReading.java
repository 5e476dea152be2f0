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
        StringBuilder parted = new StringBuilder(text);
        int fields = 0;
        for (int i = 0; i < parted.length() && fields < 7; i++) {
            if (parted.charAt(i) == '\\') {
                i++;
            } else if (parted.charAt(i) == '|') {
                fields++;
                if (parted.charAt(i - 1) == '\\') {
                    parted.insert(i, ' ');
                    i++;
                }
            }
        }
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

    private static Map<String, String> plain(Map<String, Object> fields) {
        Map<String, String> plain = new TreeMap<>();
        fields.forEach((key, value) -> plain.put(key, switch (value) {
            case InetAddress address -> address.getHostAddress();
            case Date date -> Long.toString(date.getTime());
            default -> unescaped(value.toString());
        }));
        return plain;
    }

    /** The parser leaves that to others. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                plain.append(text.charAt(i));
                continue;
            }
            i++;
            assertThat(i).as("a backslash at the end of \"%s\"", text).isLessThan(text.length());
            plain.append(
                    switch (text.charAt(i)) {
                        case '\\', '=', '|' -> text.charAt(i);
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> throw new AssertionError("unknown escape in " + text);
                    });
        }
        return plain.toString();
    }
}
