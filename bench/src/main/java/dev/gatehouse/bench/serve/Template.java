package dev.gatehouse.bench.serve;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of which a new event is made by writing over its ids and its times: so cheap that sending is not what is measured.
 * Holds one line of JSON.
 */
final class Template {
    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{8})-[0-9a-f-]{27}\"");
    private static final Pattern CORRELATION = Pattern.compile("\"correlationId\":\"([0-9a-f]{8})-[0-9a-f-]{27}\"");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final byte[] line;
    private final int[] times;
    private final int[] ids;
    private final String id;

    Template(String record) {
        String text = record + "\n";
        this.line = text.getBytes(StandardCharsets.UTF_8);
        if (line.length != text.length()) {
            throw new IllegalArgumentException("a record with more than ASCII");
        }
        this.id = first(ID, text);
        String correlation = first(CORRELATION, text);
        this.times = TIME.matcher(text).results().mapToInt(MatchResult::start).toArray();
        this.ids = Pattern.compile(Pattern.quote(id) + "|" + Pattern.quote(correlation))
                .matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .toArray();
    }

    /** How many bytes an event takes. */
    int length() {
        return line.length;
    }

    /**
     * Writes an event of a moment.
     *
     * @param number makes its ids its own
     * @return where it ends
     */
    int write(byte[] into, int at, byte[] moment, int number) {
        System.arraycopy(line, 0, into, at, line.length);
        for (int time : times) {
            System.arraycopy(moment, 0, into, at + time, moment.length);
        }
        for (int own : ids) {
            for (int digit = 0; digit < 8; digit++) {
                into[at + own + digit] = (byte) "0123456789abcdef".charAt((number >>> (28 - 4 * digit)) & 15);
            }
        }
        return at + line.length;
    }

    /** The id of the event that is written with a number. */
    String id(int number) {
        return String.format(Locale.ROOT, "%08x", number) + id.substring(8);
    }

    /** A moment as events have it, to the second. */
    static byte[] moment(Instant at) {
        return SECONDS.format(at).getBytes(StandardCharsets.US_ASCII);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("a record without " + pattern);
        }
        String all = found.group();
        return all.substring(all.indexOf(":\"") + 2, all.length() - 1);
    }
}
