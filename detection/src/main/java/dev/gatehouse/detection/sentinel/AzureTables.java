package dev.gatehouse.detection.sentinel;

import dev.gatehouse.logs.ResourceLines;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of Azure Monitor Logs, as their reference documents them. */
final class AzureTables {
    private static final String LIST = "[]";
    private static final Map<Table, Map<String, AzureColumn>> TABLES = load();

    private AzureTables() {}

    /** Whether Azure Monitor has the table. */
    static boolean has(Table table) {
        return TABLES.containsKey(table);
    }

    /**
     * The column that rules call so. Where Gatehouse reads several there, as old exports need, it is the first that the
     * reference has; where the reference has none of them, it is one that may not be there.
     */
    static Optional<AzureColumn> column(Table table, String field) {
        List<String> names = table.logAnalyticsColumns(field);
        Optional<AzureColumn> known = (names.isEmpty() ? List.of(field) : names)
                .stream().flatMap(name -> documented(table, name).stream()).findFirst();
        if (known.isPresent() || names.isEmpty()) {
            return known;
        }
        AzureType type = table.hasFieldsWithin(field) ? AzureType.JSON : AzureType.STRING;
        return Optional.of(new AzureColumn(names.getFirst(), type, false, false));
    }

    /** The column that the reference of the table calls so, in any case. */
    static Optional<AzureColumn> documented(Table table, String name) {
        return Optional.ofNullable(TABLES.getOrDefault(table, Map.of()).get(name.toLowerCase(Locale.ROOT)));
    }

    /** All columns that the reference of the table has. */
    static List<AzureColumn> columns(Table table) {
        return List.copyOf(TABLES.getOrDefault(table, Map.of()).values());
    }

    private static Map<Table, Map<String, AzureColumn>> load() {
        Map<Table, Map<String, AzureColumn>> tables = new EnumMap<>(Table.class);
        Map<String, AzureColumn> columns = new TreeMap<>();
        for (String line : ResourceLines.of(AzureTables.class, "azure-tables.txt")) {
            if (!line.startsWith(" ")) {
                columns = new TreeMap<>();
                tables.put(Table.named(line.strip()).orElseThrow(), columns);
                continue;
            }
            for (String column : line.strip().split(" ")) {
                int colon = column.indexOf(':');
                String name = column.substring(0, colon);
                String type = column.substring(colon + 1);
                boolean list = type.endsWith(LIST);
                AzureType kind = AzureType.named(list ? type.substring(0, type.length() - LIST.length()) : type);
                columns.put(name.toLowerCase(Locale.ROOT), new AzureColumn(name, kind, list, true));
            }
        }
        return tables;
    }
}
