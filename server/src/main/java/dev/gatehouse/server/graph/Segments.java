package dev.gatehouse.server.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a path and what is behind its question mark apart. */
final class Segments {
    private static final Pattern KEY = Pattern.compile("(\\w+)\\('([^']{1,200})'\\)");

    private static final String AUTHORIZATION = "/providers/microsoft.authorization/";

    private Segments() {}

    /** The segments of a path that is still encoded; {@code users('1')} is {@code users/1}. */
    static List<String> path(String encoded) {
        List<String> segments = new ArrayList<>();
        for (String segment : encoded.split("/", -1)) {
            if (!segment.isEmpty()) {
                // In a path a plus sign is one.
                String plain = decoded(segment.replace("+", "%2B"));
                Matcher keyed = KEY.matcher(plain);
                if (keyed.matches()) {
                    segments.add(keyed.group(1));
                    segments.add(keyed.group(2));
                } else {
                    segments.add(plain);
                }
            }
        }
        return segments;
    }

    /**
     * The segments of a path of Azure's Resource Manager that is still encoded: first what it is about, as one, then those behind
     * {@code /providers/Microsoft.Authorization}.
     */
    static List<String> armPath(String encoded) {
        String plain = decoded(encoded.replace("+", "%2B"));
        int end = plain.toLowerCase(Locale.ROOT).lastIndexOf(AUTHORIZATION);
        if (end < 0) {
            throw new GraphException(
                    404, "NotFound", "Of Azure's Resource Manager only what is below " + AUTHORIZATION + " is served.");
        }
        List<String> segments = new ArrayList<>();
        segments.add(end == 0 ? "/" : plain.substring(0, end));
        for (String segment : plain.substring(end + AUTHORIZATION.length()).split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /** The options of what is behind a question mark, still encoded; none of them may be there twice. */
    static Map<String, String> options(String encoded) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int sign = pair.indexOf('=');
                String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
                String before = options.put(name, sign < 0 ? "" : decoded(pair.substring(sign + 1)));
                if (before != null) {
                    throw GraphException.badRequest("The option " + Shown.of(name) + " is there twice.");
                }
            }
        }
        return options;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphException.badRequest("The address is not encoded as it must be: " + Shown.of(encoded));
        }
    }
}
