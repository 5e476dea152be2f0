package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which tables a rule's log source means: a table of data beside this class. */
final class Services {
    private static final String ANY = "*";

    private final Map<String, Set<Table>> tables = new HashMap<>();

    private Services(List<List<String>> lines) {
        for (List<String> line : lines) {
            Set<Table> set = EnumSet.noneOf(Table.class);
            for (String name : line.get(2).split(", ")) {
                set.add(Table.named(name).orElseThrow());
            }
            tables.put(line.get(0) + '\t' + line.get(1), set);
        }
    }

    static Services load() {
        return new Services(ResourceTable.read(Services.class, "services.tsv", 3));
    }

    /** The tables; none for the logs of other products. A category narrows to logs that Entra does not have. */
    Set<Table> tables(LogSource source) {
        if (source.category().isPresent() || source.product().isEmpty()) {
            return Set.of();
        }
        String product = source.product().get().toLowerCase(Locale.ROOT);
        Set<Table> all = tables.getOrDefault(product + '\t' + ANY, Set.of());
        return source.service()
                .map(service -> tables.getOrDefault(
                        product + '\t' + service.toLowerCase(Locale.ROOT), forProduct(product, all)))
                .orElse(all);
    }

    /** One table for all services of a product, unless its services have lines of their own. */
    private Set<Table> forProduct(String product, Set<Table> all) {
        boolean ownLines =
                tables.keySet().stream().anyMatch(key -> key.startsWith(product + '\t') && !key.endsWith(ANY));
        return ownLines ? Set.of() : all;
    }
}
