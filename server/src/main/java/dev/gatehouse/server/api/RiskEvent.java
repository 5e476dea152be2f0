package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.logs.LogTime;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one event say of a risk: the latest of them, and where it is silent the others.
 *
 * @param time when it happened, in microseconds since the epoch, or {@link Row#NO_TIME}
 * @param updated when that was so: the record's own word, else the time
 * @param values by name of a column
 */
public record RiskEvent(Table table, long identity, long time, long updated, Map<String, String> values) {
    /** The latest last, whatever the order in which they came. */
    static final Comparator<RiskEvent> IN_TIME = Comparator.comparingLong(RiskEvent::updated)
            .thenComparing(RiskEvent::table)
            .thenComparing(RiskEvent::identity, Long::compareUnsigned);

    public RiskEvent {
        values = Map.copyOf(values);
    }

    /** What a column says; empty where no record says it. */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** The same for what is left out where nobody says it. */
    @Nullable
    String orNull(String column) {
        return values.get(column);
    }

    /** A column that is a point in time. */
    @Nullable
    Instant instant(String column) {
        long micros = LogTime.parse(text(column));
        return micros == Row.NO_TIME ? null : EventView.instant(micros);
    }

    /** A column that is yes or no. */
    @Nullable
    Boolean flag(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /** A column that holds JSON, or a text. */
    @Nullable
    Object json(String column) {
        String text = text(column);
        return text.isEmpty() ? null : EventView.value(text);
    }

    /** A column that is a list of texts. */
    public List<String> list(String column) {
        if (json(column) instanceof JsonNode node && node.isArray()) {
            return node.valueStream().map(JsonNode::asText).toList();
        }
        return Optional.of(text(column)).filter(text -> !text.isEmpty()).stream()
                .toList();
    }

    /** The states that events tell of, each once: where two tell of one, the one that says more. */
    public static List<RiskEvent> distinct(List<RiskEvent> latestFirst) {
        Set<List<Object>> told = new HashSet<>();
        return latestFirst.stream()
                .sorted((one, other) -> Boolean.compare(other.saysWhy(), one.saysWhy()))
                .filter(event -> told.add(List.of(
                        event.updated(), event.text("RiskLevel"), event.text("RiskState"), event.text("RiskDetail"))))
                .sorted(IN_TIME.reversed())
                .toList();
    }

    private boolean saysWhy() {
        return !text("InitiatedBy").isEmpty() || !text("Activity").isEmpty();
    }

    /** The object id of whom it is about, in lower case. */
    public String account() {
        String user = text("UserId");
        return (user.isEmpty() ? text("ServicePrincipalId") : user).toLowerCase(Locale.ROOT);
    }

    /** A name of whom it is about. */
    String name() {
        for (String column :
                List.of("UserPrincipalName", "UserDisplayName", "ServicePrincipalDisplayName", "DisplayName")) {
            if (!text(column).isEmpty()) {
                return text(column);
            }
        }
        return "";
    }
}
