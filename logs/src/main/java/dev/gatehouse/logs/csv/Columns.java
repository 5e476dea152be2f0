package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a header by name, without regard to case; a name that occurs twice is one column. */
final class Columns {
    /** A column's name and cells, of which the first that says something counts. */
    record Column(String name, List<Integer> cells) {
        Column {
            cells = List.copyOf(cells);
        }

        /** The cell that counts; empty if none says anything. */
        Optional<Integer> cell(CsvRow row, CellWriter writer) {
            for (int i = 0; i < cells.size(); i++) {
                if (writer.says(row, cells.get(i))) {
                    return Optional.of(cells.get(i));
                }
            }
            return Optional.empty();
        }
    }

    /** What Log Analytics appends to the names of columns with times. */
    private static final Pattern ZONE = Pattern.compile("\\s*\\[(utc|local time)]$", Pattern.CASE_INSENSITIVE);

    private final Map<String, Column> byName = new LinkedHashMap<>();

    /** The columns of a header. */
    Columns(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String name = ZONE.matcher(header.get(i).strip()).replaceFirst("");
            if (!name.isEmpty() && !name.equalsIgnoreCase(Mark.NAME)) {
                add(new Column(name, List.of(i)));
            }
        }
    }

    boolean has(String name) {
        return byName.containsKey(folded(name));
    }

    boolean hasAny(String... names) {
        return Set.of(names).stream().anyMatch(this::has);
    }

    /** Takes a column out. */
    Optional<Column> take(String name) {
        return Optional.ofNullable(byName.remove(folded(name)));
    }

    /** Takes out the columns whose names begin so; their names are what is left. */
    List<Column> takeAll(String prefix) {
        List<Column> taken = new ArrayList<>();
        for (Column column : all()) {
            if (folded(column.name()).startsWith(folded(prefix))) {
                Column removed = take(column.name()).orElseThrow();
                taken.add(new Column(removed.name().substring(prefix.length()), removed.cells()));
            }
        }
        return taken;
    }

    /** Gives a column another name; its cells come before those that are called so already. */
    void rename(String from, String to) {
        take(from).ifPresent(column -> {
            Optional<Column> other = take(to);
            add(new Column(to, column.cells()));
            other.ifPresent(this::add);
        });
    }

    /** What is there, in the order of the header. */
    List<Column> all() {
        return List.copyOf(byName.values());
    }

    private void add(Column column) {
        byName.merge(folded(column.name()), column, (one, other) -> {
            List<Integer> cells = new ArrayList<>(one.cells());
            cells.addAll(other.cells());
            return new Column(one.name(), cells);
        });
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
