package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What columns can hold, as far as it is published: tables of data beside this class. */
final class KnownValues {
    private static final String OPERATIONS = "<operations>";
    private static final String DIGITS = "<digits>";

    private final Map<String, ValueList> lists = new HashMap<>();

    /**
     * The values of a column.
     *
     * @param closed whether there are no others
     * @param digits whether it is every whole number; {@code values} then has some
     */
    record ValueList(boolean closed, boolean digits, List<String> values) {
        ValueList {
            values = List.copyOf(values);
        }
    }

    private KnownValues(List<List<String>> lines, List<String> operations) {
        for (List<String> line : lines) {
            boolean closed = line.get(2).equals("closed");
            ValueList list = switch (line.get(3)) {
                case OPERATIONS -> new ValueList(closed, false, operations);
                case DIGITS -> new ValueList(closed, true, List.of("0", "50126"));
                default -> new ValueList(closed, false, List.of(line.get(3).split(" \\| ")));
            };
            for (String name : line.get(0).split(", ")) {
                lists.put(key(Table.named(name).orElseThrow(), line.get(1)), list);
            }
        }
    }

    static KnownValues load() {
        List<String> operations = ResourceTable.read(KnownValues.class, "operations.txt", 1).stream()
                .flatMap(line -> expanded(line.getFirst()).stream())
                .flatMap(name -> Stream.of(name, name + "."))
                .distinct()
                .toList();
        return new KnownValues(ResourceTable.read(KnownValues.class, "values.tsv", 4), operations);
    }

    /** The list of a column; empty where nothing is known of it. */
    Optional<ValueList> of(Table table, String column) {
        return Optional.ofNullable(lists.get(key(table, column)));
    }

    /** The texts that a text with {@code {one,other}} stands for. */
    static List<String> expanded(String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return List.of(text);
        }
        List<String> texts = new ArrayList<>();
        for (String choice : text.substring(open + 1, close).split(",", -1)) {
            for (String rest : expanded(text.substring(close + 1))) {
                texts.add(text.substring(0, open) + choice + rest);
            }
        }
        return texts;
    }

    private static String key(Table table, String column) {
        return table.azureName() + '\t' + column.toLowerCase(Locale.ROOT);
    }
}
