package dev.gatehouse.detection.config;

import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the fields and values of rules stand for, and which tables their log sources are. Immutable. */
public final class FieldTables {
    /** No table at all. */
    public static final FieldTables NONE = new FieldTables(Map.of());

    private final Map<SourceTable.Key, SourceTable> sources;

    private FieldTables(Map<SourceTable.Key, SourceTable> sources) {
        this.sources = sources;
    }

    /** These tables, with more of them; what those say counts more. */
    public FieldTables with(Collection<SourceTable> more) {
        Map<SourceTable.Key, SourceTable> merged = new LinkedHashMap<>(sources);
        more.forEach(source -> merged.merge(source.key(), source, SourceTable::with));
        return new FieldTables(merged);
    }

    /** All log sources. */
    public Collection<SourceTable> sources() {
        return sources.values();
    }

    /** The tables that hold the log source's events; none for other logs. A category narrows to logs that Entra has not. */
    public Set<Table> tables(LogSource source) {
        Optional<SourceTable> own = own(source);
        return own.map(SourceTable::tables)
                .filter(tables -> !tables.isEmpty())
                .or(() -> own.flatMap(this::model).map(SourceTable::tables))
                .orElse(Set.of());
    }

    /** What a value of a field stands for; empty where nothing is said. */
    public Optional<Meaning> meaning(LogSource source, String field, String value) {
        Optional<SourceTable> own = own(source);
        String name = field.toLowerCase(Locale.ROOT);
        return own.flatMap(table -> meaning(table, name, value))
                .or(() -> own.flatMap(this::model).flatMap(table -> meaning(table, name, value)));
    }

    private static Optional<Meaning> meaning(SourceTable table, String name, String value) {
        return Optional.ofNullable(table.fields().get(name)).flatMap(entry -> entry.meaning(value));
    }

    private Optional<SourceTable> own(LogSource source) {
        if (source.category().isPresent() || source.product().isEmpty()) {
            return Optional.empty();
        }
        String product = source.product().get();
        return Optional.ofNullable(sources.get(
                        new SourceTable.Key(product, source.service().orElse(SourceTable.Key.NONE))))
                .or(() -> Optional.ofNullable(sources.get(new SourceTable.Key(product, SourceTable.Key.ANY))));
    }

    private Optional<SourceTable> model(SourceTable table) {
        return table.like()
                .flatMap(service -> Optional.ofNullable(
                        sources.get(new SourceTable.Key(table.key().product(), service))));
    }

    /** Whether rules of that service have tables. */
    boolean knows(SourceTable.Key key) {
        SourceTable source = sources.get(key);
        return source != null && (!source.tables().isEmpty() || model(source).isPresent());
    }
}
