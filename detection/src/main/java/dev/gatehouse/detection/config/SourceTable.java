package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a field table says of one log source.
 *
 * @param tables the tables that hold it; none where nothing is said
 * @param like the service of the same product whose tables and fields count where nothing is said here
 * @param fields by name in lower case
 */
public record SourceTable(Key key, Set<Table> tables, Optional<String> like, Map<String, FieldEntry> fields) {
    public SourceTable {
        requireNonNull(key, "key is null");
        tables = Collections.unmodifiableSet(new LinkedHashSet<>(tables));
        requireNonNull(like, "like is null");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * A log source.
     *
     * @param service {@link #NONE} for rules that name none, {@link #ANY} for any that has no table of its own
     */
    public record Key(String product, String service) {
        /** No service. */
        public static final String NONE = "";

        /** Any service, or none. */
        public static final String ANY = "*";

        public Key {
            product = product.toLowerCase(Locale.ROOT);
            service = service.toLowerCase(Locale.ROOT);
        }
    }

    SourceTable with(SourceTable other) {
        Map<String, FieldEntry> merged = new LinkedHashMap<>(fields);
        other.fields.forEach((name, entry) -> merged.merge(name, entry, FieldEntry::with));
        return new SourceTable(key, other.tables.isEmpty() ? tables : other.tables, other.like.or(() -> like), merged);
    }
}
