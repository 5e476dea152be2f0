package dev.gatehouse.server.tour;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page says that comes of commands.
 *
 * @param text with … for whatever is otherwise each time; on a line of its own for any lines
 */
record Expected(String text) {
    static final Expected NOTHING = new Expected("");

    private static final String ANYTHING = "…";

    /** Whether it came. */
    boolean is(String output) {
        return Pattern.compile(lines(text).map(Expected::pattern).collect(Collectors.joining()))
                .matcher(lines(output).map(line -> line + "\n").collect(Collectors.joining()))
                .matches();
    }

    private static java.util.stream.Stream<String> lines(String text) {
        return text.strip().lines().map(String::stripTrailing);
    }

    private static String pattern(String line) {
        return line.strip().equals(ANYTHING)
                ? "(?:.*\\n)*?"
                : Arrays.stream(line.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "\\n";
    }
}
