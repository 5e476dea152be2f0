package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.PathSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The fields that a reader takes out of records, each with its slot; immutable, shared between threads. */
public final class Projection {
    /** The group of a field that belongs to no list. */
    public static final int UNGROUPED = -1;

    private final List<Field> fields;
    private final List<ListName> lists;
    private final int[] groups;
    private final boolean[] columns;
    private final Map<String, Integer> slots;
    private final Map<Table, Map<Shape, Plan>> plans = new EnumMap<>(Table.class);
    private final Essentials essentials;
    private final Hints hints;
    private final PathSet paths;

    private Projection(Collection<String> names) {
        List<Field> found = new ArrayList<>();
        Map<String, Integer> byName = new HashMap<>();
        names.forEach(name -> add(name, found, byName));
        Essentials.NAMES.forEach(name -> add(name, found, byName));
        fields = List.copyOf(found);
        slots = Map.copyOf(byName);
        essentials = Essentials.of(slots);
        List<ListName> listNames = new ArrayList<>();
        groups = fields.stream()
                .mapToInt(field ->
                        field.list().map(list -> number(list, listNames)).orElse(UNGROUPED))
                .toArray();
        lists = List.copyOf(listNames);
        columns = new boolean[fields.size()];
        for (int slot = 0; slot < columns.length; slot++) {
            columns[slot] = fields.get(slot) instanceof Field.InColumn;
        }
        RawPaths raw = new RawPaths();
        hints = new Hints(raw);
        Schema.all().forEach((table, schema) -> plans.put(table, plans(table, schema, raw)));
        paths = raw.build();
    }

    /** A projection on these fields: columns, dotted paths in dynamic columns, derived columns; unknown names get no slot. */
    public static Projection of(Collection<String> fields) {
        return new Projection(fields);
    }

    /** A projection on every column of every table that is read, and nothing derived. */
    public static Projection ofAllColumns() {
        Set<String> names = new LinkedHashSet<>();
        Schema.all().values().forEach(schema -> schema.columns().forEach(column -> names.add(column.name())));
        return new Projection(names);
    }

    /** Whether some table can have a field of that name. */
    public static boolean isField(String name) {
        return FieldNames.parse(name).isPresent();
    }

    /** The field's slot, without regard to case; empty where no table has it or it was not asked for. */
    public OptionalInt slot(String field) {
        Integer slot = slots.get(field.toLowerCase(Locale.ROOT));
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /** How many slots there are. */
    public int size() {
        return fields.size();
    }

    /** The field's canonical name. */
    public String name(int slot) {
        return fields.get(slot).name();
    }

    /** The number of the list that the field is read from element by element, or {@link #UNGROUPED}. */
    public int group(int slot) {
        return groups[slot];
    }

    /** Where the table's rows have the field from. */
    public Source source(Table table, int slot) {
        return plans.containsKey(table) ? fields.get(slot).source(table) : Source.ABSENT;
    }

    /** Whether the field is a column or lies in one; asked once per value, and so answered without looking at the field. */
    boolean isInColumn(int slot) {
        return columns[slot];
    }

    Field field(int slot) {
        return fields.get(slot);
    }

    ListName list(int group) {
        return lists.get(group);
    }

    Essentials essentials() {
        return essentials;
    }

    Hints hints() {
        return hints;
    }

    PathSet paths() {
        return paths;
    }

    /** The plan for a table in a shape in which it is read. */
    Plan plan(Table table, Shape shape) {
        Plan plan = plans.getOrDefault(table, Map.of()).get(shape);
        if (plan == null) {
            throw new IllegalArgumentException(table + " is not read in the shape " + shape);
        }
        return plan;
    }

    private Map<Shape, Plan> plans(Table table, Schema schema, RawPaths raw) {
        Map<Shape, Plan> ofTable = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            if (!schema.shapes().contains(shape)) {
                continue;
            }
            List<Lookup> lookups = new ArrayList<>();
            List<Lookup> roots = new ArrayList<>();
            for (Field field : fields) {
                lookups.add(lookup(field, schema, shape, raw, false));
                roots.add(lookup(field, schema, shape, raw, true));
            }
            ofTable.put(shape, new Plan(table, shape, lookups, roots));
        }
        return ofTable;
    }

    private static Lookup lookup(Field field, Schema schema, Shape shape, RawPaths raw, boolean whole) {
        return field instanceof Field.InColumn in
                ? schema.column(in.column())
                        .map(column -> Lookup.of(column, shape, whole ? List.of() : in.rest(), raw))
                        .orElse(Lookup.NONE)
                : Lookup.NONE;
    }

    private static void add(String name, List<Field> fields, Map<String, Integer> byName) {
        String key = name.toLowerCase(Locale.ROOT);
        if (byName.containsKey(key)) {
            return;
        }
        FieldNames.parse(name).ifPresent(field -> {
            Integer known = byName.putIfAbsent(field.name().toLowerCase(Locale.ROOT), fields.size());
            if (known == null) {
                fields.add(field);
            }
            byName.put(key, known == null ? fields.size() - 1 : known);
        });
    }

    private static int number(ListName list, List<ListName> lists) {
        int known = lists.indexOf(list);
        if (known >= 0) {
            return known;
        }
        lists.add(list);
        return lists.size() - 1;
    }
}
