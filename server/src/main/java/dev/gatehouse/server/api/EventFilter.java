package dev.gatehouse.server.api;

import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which events are asked for. */
final class EventFilter {
    /** What the parameter {@code field} is, for the description of the API. */
    private static final String FIELD =
            "A test of a column, Name:how:value, where how is equals, contains or prefix; all must"
                    + " hold. Names: table, id, source, origin, shape, principal, principalName, others, address, operation,"
                    + " application, result.";

    private static final int MOST = 50;
    private static final Map<String, EventField> NAMES = names();
    private static final Map<String, FieldTest.How> WAYS = ways();

    @QueryParam("table")
    @Parameter(description = "Events of these tables.")
    List<String> tables = List.of();

    @QueryParam("from")
    @Parameter(description = "A time, or a day in UTC: from then on.")
    @Nullable
    String from;

    @QueryParam("until")
    @Parameter(description = "Before that.")
    @Nullable
    String until;

    @QueryParam("principal")
    @Parameter(description = "Done by one of these object ids, or names of who has none.")
    List<String> principals = List.of();

    @QueryParam("text")
    @Parameter(description = "What the record contains, in any case.")
    @Nullable
    String text;

    @QueryParam("field")
    @Parameter(description = FIELD)
    List<String> fields = List.of();

    /** The question to the lake, the newest first. */
    EventQuery query() {
        long begin = Parameters.micros("from", from, Row.NO_TIME);
        long end = Parameters.micros("until", until, Long.MAX_VALUE);
        if (begin >= end) {
            throw Parameters.wrong("until", "a time after from");
        }
        return new EventQuery(
                checkedTables(),
                begin,
                end,
                Set.copyOf(Parameters.texts("principal", principals, MOST)),
                Parameters.text("text", text),
                "",
                Parameters.texts("field", fields, MOST).stream()
                        .map(EventFilter::test)
                        .toList(),
                false,
                EventQuery.LIMIT,
                null);
    }

    /** The order that a parameter asks for. */
    static EventQuery ordered(EventQuery query, String order) {
        return switch (order.toLowerCase(Locale.ROOT)) {
            case "newest" -> query;
            case "oldest" -> query.inOrderOfTime();
            default -> throw Parameters.wrong("order", "newest or oldest");
        };
    }

    private Set<Table> checkedTables() {
        Set<Table> checked = new HashSet<>();
        for (String name : Parameters.texts("table", tables, MOST)) {
            checked.add(Table.named(name)
                    .orElseThrow(() -> Parameters.wrong(
                            "table",
                            "one of "
                                    + Stream.of(Table.values())
                                            .map(Table::azureName)
                                            .sorted()
                                            .collect(Collectors.joining(", ")))));
        }
        return checked;
    }

    private static FieldTest test(String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(":", 3)));
        if (parts.size() == 3) {
            Optional<EventField> field = Optional.ofNullable(NAMES.get(parts.get(0)));
            Optional<FieldTest.How> how = Optional.ofNullable(WAYS.get(parts.get(1)));
            if (field.isPresent() && how.isPresent()) {
                return new FieldTest(field.get(), how.get(), parts.get(2));
            }
        }
        throw Parameters.wrong(
                "field",
                "Name:how:value, where Name is one of " + String.join(", ", NAMES.keySet()) + " and how is one of "
                        + String.join(", ", WAYS.keySet()));
    }

    private static Map<String, EventField> names() {
        TreeMap<String, EventField> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (EventField field : EventField.values()) {
            names.put(field == EventField.PRINCIPAL_NAME ? "principalName" : lower(field), field);
        }
        return names;
    }

    private static Map<String, FieldTest.How> ways() {
        TreeMap<String, FieldTest.How> ways = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (FieldTest.How how : FieldTest.How.values()) {
            ways.put(lower(how), how);
        }
        return ways;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
