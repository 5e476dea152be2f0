package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes a row's columns in one canonical form, so that rows of one event are equal as text whatever they came in. */
public final class CanonicalRow {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CanonicalRow() {}

    /**
     * The columns that the row has and that are in the projection, by name: times as ISO 8601 in UTC, GUIDs and booleans
     * in lower case, numbers without superfluous zeros, JSON without blanks and with its keys in order.
     */
    public static SortedMap<String, String> of(Row row, Projection projection) {
        SortedMap<String, String> columns = new TreeMap<>();
        Slice slice = new Slice();
        for (Column column : Schema.of(row.table()).map(Schema::columns).orElseThrow()) {
            projection.slot(column.name()).ifPresent(slot -> {
                int count = row.count(slot, Row.WHOLE);
                if (count == 1) {
                    row.value(slot, Row.WHOLE, 0, slice);
                    if (slice.kind() != Slice.Kind.NULL) {
                        columns.put(column.name(), text(column.type(), slice.text()));
                    }
                } else if (count > 1) {
                    columns.put(column.name(), list(row, slot, count, slice));
                }
            });
        }
        return columns;
    }

    private static String text(ColumnType type, String text) {
        return switch (type) {
            case STRING -> GUID.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : text;
            case BOOL -> text.toLowerCase(Locale.ROOT);
            case TIME -> {
                long time = Times.parse(text);
                yield time == Row.NO_TIME ? text : Times.instant(time).toString();
            }
            case NUMBER -> {
                JsonNode number = JsonText.parse(text);
                yield number.isNumber() ? plain(number.decimalValue()) : text;
            }
            case DYNAMIC -> {
                JsonNode node = JsonText.parse(text);
                yield node.isContainerNode() ? canonical(node).toString() : text;
            }
        };
    }

    private static String list(Row row, int slot, int count, Slice slice) {
        ArrayNode list = JsonText.newList();
        for (int i = 0; i < count; i++) {
            row.value(slot, Row.WHOLE, i, slice);
            list.add(slice.text());
        }
        return list.toString();
    }

    private static JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = JsonText.newObject();
            Map<String, JsonNode> members = new TreeMap<>();
            object.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            members.forEach(sorted::set);
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode list = JsonText.newList();
            array.forEach(element -> list.add(canonical(element)));
            return list;
        }
        return node.isNumber() ? JsonText.number(plain(node.decimalValue())) : node;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
