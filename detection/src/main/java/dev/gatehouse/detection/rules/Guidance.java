package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.SigmaDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code custom:} part of a document says to those who read its alerts.
 *
 * @param rows the rows of the guide that it serves
 * @param summary a sentence with {@code {Field}} for values of the event, and for correlations {@code {measure}} for what
 *     they count, {@code {events}} for how many events there are and {@code {duration}} for how long they last; empty for
 *     the title
 * @param entities whom and what its alerts concern, such as {@code User} or {@code Target.User}
 * @param advice what an analyst should do
 * @param limits what it cannot see, or gets wrong; empty where nothing is said
 * @param operation the fields by which the records of one operation agree; none where each record is an event of its own
 * @param authenticated whether its alerts are about what those who acted did, and all of these had signed in
 */
public record Guidance(
        List<String> rows,
        String summary,
        List<String> entities,
        String advice,
        String limits,
        List<String> operation,
        boolean authenticated) {
    /** The keys of {@code custom:} that mean something here. */
    public static final Set<String> KEYS =
            Set.of("rows", "summary", "entities", "advice", "limits", "operation", "watchlists", "evidence");

    /** The one thing that {@code custom.evidence} may say. */
    public static final String AUTHENTICATED = "authenticated";

    public Guidance {
        rows = List.copyOf(rows);
        requireNonNull(summary, "summary is null");
        entities = List.copyOf(entities);
        requireNonNull(advice, "advice is null");
        requireNonNull(limits, "limits is null");
        operation = List.copyOf(operation);
    }

    static Guidance of(SigmaDocument document) {
        Map<String, Object> custom = document.custom();
        return new Guidance(
                texts(custom.get("rows")),
                text(custom.get("summary")),
                texts(custom.get("entities")),
                advice(document, text(custom.get("advice"))),
                text(custom.get("limits")),
                texts(custom.get("operation")),
                AUTHENTICATED.equals(custom.get("evidence")));
    }

    private static String advice(SigmaDocument document, String advice) {
        if (!advice.isEmpty() || document.falsePositives().isEmpty()) {
            return advice;
        }
        return "Known false positives: " + String.join("; ", document.falsePositives());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
