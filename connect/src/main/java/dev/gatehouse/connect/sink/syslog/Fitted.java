package dev.gatehouse.connect.sink.syslog;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Makes a text fit: it is written again with shorter and shorter values, so that it is never cut where its format would break. */
final class Fitted {
    /** How long a value may be, in turns; with the last, all that may be left out is. */
    private static final int[] CAPS = {Integer.MAX_VALUE, 1000, 300, 100, 40, 0};

    private Fitted() {}

    /** The longest that fits, or the shortest where none does. */
    static String to(int bytes, IntFunction<String> writing) {
        String written = "";
        for (int cap : CAPS) {
            written = writing.apply(cap);
            if (written.getBytes(StandardCharsets.UTF_8).length <= bytes) {
                return written;
            }
        }
        return written;
    }
}
