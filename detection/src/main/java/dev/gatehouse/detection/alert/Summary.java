package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.data.Printable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a rule's sentence with the values of an event. */
final class Summary {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final int LONGEST_VALUE = 120;
    private static final String UNKNOWN = "(unknown)";

    private Summary() {}

    /** The sentence; a value that the event lacks reads "(unknown)", an overlong one is cut. */
    static String fill(String template, Function<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = oneLine(NamedValues.words(values.apply(matcher.group(1))));
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.isEmpty() ? UNKNOWN : value));
        }
        matcher.appendTail(text);
        return text.toString();
    }

    /** Logs are hostile: no control character of theirs reaches a terminal or a line of a report. */
    static String oneLine(String value) {
        return Printable.shortened(value, LONGEST_VALUE);
    }
}
