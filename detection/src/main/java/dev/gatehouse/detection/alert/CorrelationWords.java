package dev.gatehouse.detection.alert;

import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.correlation.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a correlation asks for. */
public final class CorrelationWords {
    private CorrelationWords() {}

    /** What it measures, such as {@code value_count of UserId}. */
    public static String measure(SigmaCorrelation correlation) {
        List<String> fields = correlation.type().fields();
        String type = correlation.type().text();
        return fields.isEmpty() ? type : type + " of " + String.join(", ", fields);
    }

    /** Its limits and its window, such as {@code >= 5 within 10 minutes}. */
    public static String condition(SigmaCorrelation correlation) {
        String bounds = correlation.bounds().isEmpty()
                ? "as its condition says"
                : correlation.bounds().stream()
                        .map(bound -> bound.operator().sign() + " " + Words.number(bound.limit()))
                        .collect(Collectors.joining(" and "));
        return bounds + " within " + Words.duration(correlation.timespan());
    }

    /** Whom a group is about, such as {@code IPAddress 192.0.2.7}; empty where all events are one group. */
    public static String group(SigmaCorrelation correlation, Key key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.values().size(); i++) {
            parts.add(correlation.groupBy().get(i)
                    + ' '
                    + Summary.oneLine(key.values().get(i)));
        }
        return String.join(" and ", parts);
    }
}
