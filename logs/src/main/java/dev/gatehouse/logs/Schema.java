package dev.gatehouse.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of one table, as its column file says. */
final class Schema {
    /** What a column file calls the id of the event, which the table may have under any name. */
    static final String ID = "@id";

    private static final Map<Table, Schema> SCHEMAS = load();

    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    private final Set<Shape> shapes;

    Schema(List<Column> columns, Set<Shape> shapes) {
        this.columns =
                columns.stream().filter(column -> !column.name().equals(ID)).toList();
        this.shapes = Set.copyOf(shapes);
        for (Column column : columns) {
            byName.put(column.name().toLowerCase(Locale.ROOT), column);
        }
    }

    /** The table's schema; empty for a table that no shape read so far fills. */
    static Optional<Schema> of(Table table) {
        return Optional.ofNullable(SCHEMAS.get(table));
    }

    /** All schemas by table, in the order of the tables. */
    static Map<Table, Schema> all() {
        return SCHEMAS;
    }

    /** The shapes in which the table's records are read. */
    Set<Shape> shapes() {
        return shapes;
    }

    /** The columns, without {@link #ID}. */
    List<Column> columns() {
        return columns;
    }

    /** The column of that name, without regard to case; {@link #ID} is the column Id where the file says nothing else. */
    Optional<Column> column(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Column found = byName.get(key);
        return Optional.ofNullable(found == null && key.equals(ID) ? byName.get("id") : found);
    }

    private static Map<Table, Schema> load() {
        Map<Table, Schema> schemas = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            String resource = "tables/" + table.azureName() + ".columns";
            try (InputStream in = Schema.class.getResourceAsStream(resource)) {
                if (in != null) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    schemas.put(table, ColumnFile.parse(text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(resource + ", " + e.getMessage(), e);
            }
        }
        return Collections.unmodifiableMap(schemas);
    }
}
