package dev.gatehouse.server.graph.log;

import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.server.graph.EntitySet.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks the lake for less where a property must be equal to something. Each narrows a question only as far as all events are still
 * found whose property is that: the filter is asked of each afterwards.
 */
final class Asked {
    private static final String NIL = "00000000-0000-0000-0000-000000000000";
    /** What no writer of JSON has a reason to escape. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private Asked() {}

    /** A property that one of the lake's columns holds. */
    static EventQuery column(EventQuery query, Wanted wanted, String property, EventField field) {
        return said(wanted, property)
                .map(value -> query.and(field, FieldTest.How.EQUALS, value))
                .orElse(query);
    }

    /** A property that says who acted. */
    static EventQuery principal(EventQuery query, Wanted wanted, String property) {
        return said(wanted, property)
                .map(value -> query.principals(Set.of(value)))
                .orElse(query);
    }

    /** Properties that are somewhere in the record as they are; one of them is looked for. */
    static EventQuery record(EventQuery query, Wanted wanted, List<String> properties) {
        return properties.stream()
                .flatMap(property -> said(wanted, property).stream())
                .filter(value -> PLAIN.matcher(value).matches())
                .findFirst()
                .map(query::containing)
                .orElse(query);
    }

    /** What records say nothing by, may stand for something else in the lake. */
    private static Optional<String> said(Wanted wanted, String property) {
        return wanted.equal(property).filter(value -> !value.isBlank() && !value.equals(NIL));
    }
}
