package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a field table says of one field.
 *
 * @param others what every value stands for that is not among {@code values}; empty for what it says
 * @param values what certain values stand for, by the value in lower case
 */
public record FieldEntry(Optional<Meaning> others, Map<String, Meaning> values) {
    public FieldEntry {
        requireNonNull(others, "others is null");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** This entry, with what another one says in place of what this one says. */
    FieldEntry with(FieldEntry other) {
        Map<String, Meaning> merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        return new FieldEntry(other.others.or(() -> others), merged);
    }

    Optional<Meaning> meaning(String value) {
        return Optional.ofNullable(values.get(value.toLowerCase(Locale.ROOT))).or(() -> others);
    }
}
