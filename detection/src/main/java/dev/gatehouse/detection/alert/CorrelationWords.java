package dev.gatehouse.detection.alert;

import dev.gatehouse.sigma.CorrelationType;
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
        String span = Words.duration(correlation.timespan());
        return switch (correlation.type()) {
            case CorrelationType.NewValue type -> "not seen in " + span + ", of " + minimum(type);
            case CorrelationType.RareValue type ->
                bounds(correlation) + " % of the history of " + span + ", of " + minimum(type);
            case CorrelationType.EventSpike type ->
                bounds(correlation) + " deviations above the history of " + span + ", of " + minimum(type) + "; "
                        + type.events() + " events in an hour at least";
            case CorrelationType.NotPrecededBy any -> missed(correlation) + " in the " + span + " before";
            case CorrelationType.NotFollowedBy any -> missed(correlation) + " in the " + span + " after";
            default -> bounds(correlation) + " within " + span;
        };
    }

    private static String missed(SigmaCorrelation correlation) {
        return "no "
                + String.join(
                        " or ",
                        correlation.rules().subList(1, correlation.rules().size()));
    }

    private static String minimum(CorrelationType.OfHistory type) {
        return type.minimum().events() + " events and " + type.minimum().days() + " days at least";
    }

    private static String bounds(SigmaCorrelation correlation) {
        return correlation.bounds().isEmpty()
                ? "as its condition says"
                : correlation.bounds().stream()
                        .map(bound -> bound.operator().sign() + " " + Words.number(bound.limit()))
                        .collect(Collectors.joining(" and "));
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
