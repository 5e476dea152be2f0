package dev.gatehouse.logs.xml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lies around the events of a file, above all at its head. */
final class XmlHead {
    private static final byte[] EVENT = "Event".getBytes(StandardCharsets.US_ASCII);
    /** Declarations, comments, and the lines that one reader of evtx files puts above each event. */
    private static final Pattern AROUND = Pattern.compile("\\uFEFF|<\\?[^<>]*>|<!--[^<]*-->|Record \\d+");

    private static final Pattern FIRST_TAG = Pattern.compile("<([\\w.:-]+)");
    private static final Pattern HEAD =
            Pattern.compile("[\\uFEFF\\s]*(?:Record \\d+\\s+)?<(?:\\?xml\\s|(?:\\w+:)?Events?[\\s/>])");

    private XmlHead() {}

    /** Whether the text begins as XML, or as events without a declaration. */
    static boolean isXml(String head) {
        return HEAD.matcher(head).lookingAt();
    }

    /** The name of the first element. */
    static Optional<String> root(String above) {
        Matcher tag = FIRST_TAG.matcher(AROUND.matcher(above).replaceAll(" "));
        return tag.find() ? Optional.of(tag.group(1)) : Optional.empty();
    }

    /** Whether there is nothing but what belongs around events, under a root of that name. */
    static boolean isAround(String text, String root) {
        String rest = AROUND.matcher(text).replaceAll(" ");
        return rest.isBlank()
                || rest.replaceAll("</?" + Pattern.quote(root) + "(\\s[^<>]*)?/?>", " ")
                        .isBlank();
    }

    /** Whether {@code bytes[from, to)} is the name of an event's element. */
    static boolean isEvent(byte[] bytes, int from, int to) {
        if (to - from != EVENT.length) {
            return false;
        }
        for (int i = 0; i < EVENT.length; i++) {
            if (bytes[from + i] != EVENT[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the byte may be part of a name, with its prefix. */
    static boolean isName(byte b) {
        int letter = b | 0x20;
        return (letter >= 'a' && letter <= 'z')
                || (b >= '0' && b <= '9')
                || b == ':'
                || b == '_'
                || b == '-'
                || b == '.';
    }

    /** Whether the byte ends a name in a start tag. */
    static boolean endsName(byte b) {
        return b == '>' || b == '/' || b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
