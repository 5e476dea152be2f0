package dev.gatehouse.server.graph.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts entities into the order of an {@code $orderby}: what is not there comes before all that is. */
public final class Ordering {
    private Ordering() {}

    /** The order; none, where the list is empty: then sorting leaves everything where it is. */
    public static Comparator<JsonNode> of(List<QueryOptions.Order> orders) {
        Comparator<JsonNode> all = (_, _) -> 0;
        for (QueryOptions.Order order : orders) {
            Comparator<JsonNode> by = Comparator.comparing(entity -> order.by().in(entity), Ordering::compare);
            all = all.thenComparing(order.descending() ? by.reversed() : by);
        }
        return all;
    }

    private static int compare(JsonNode one, JsonNode other) {
        int kinds = Integer.compare(rank(one), rank(other));
        if (kinds != 0) {
            return kinds;
        }
        return switch (one.getNodeType()) {
            case STRING ->
                one.asText().toLowerCase(Locale.ROOT).compareTo(other.asText().toLowerCase(Locale.ROOT));
            case NUMBER -> one.decimalValue().compareTo(other.decimalValue());
            case BOOLEAN -> Boolean.compare(one.asBoolean(), other.asBoolean());
            case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> 0;
        };
    }

    private static int rank(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING, NULL -> 0;
            case BOOLEAN -> 1;
            case NUMBER -> 2;
            case STRING -> 3;
            case ARRAY, BINARY, OBJECT, POJO -> 4;
        };
    }
}
