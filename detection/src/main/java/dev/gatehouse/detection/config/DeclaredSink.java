package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somewhere alerts go, as it is declared.
 *
 * @param name under which people know it
 * @param route which alerts go there
 * @param updates whether it is told again when an alert that it was told of changes
 * @param checkpoints whether it keeps the signed checkpoints of the audit trail
 * @param options what else its kind wants to know, by the names of the keys
 * @param secrets where its secrets are, by the names of the keys without {@code From}
 */
public record DeclaredSink(
        String name,
        SinkKind kind,
        SinkRoute route,
        boolean updates,
        boolean checkpoints,
        Map<String, List<String>> options,
        Map<String, SecretPlace> secrets,
        Origin origin) {
    public DeclaredSink {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(route, "route is null");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        requireNonNull(origin, "origin is null");
    }

    /** An option that has one value. */
    public Optional<String> option(String key) {
        return options(key).stream().findFirst();
    }

    /** The values of an option; empty where it is not given. */
    public List<String> options(String key) {
        return options.getOrDefault(key, List.of());
    }

    /** A length of time that an option says; empty where it is not given. */
    public Optional<Duration> span(String key) {
        return option(key).flatMap(Spans::shorter);
    }

    /** The texts of a section, by their names. */
    public Map<String, String> section(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        options.forEach((name, values) -> {
            if (name.startsWith(key + ".")) {
                texts.put(name.substring(key.length() + 1), values.getFirst());
            }
        });
        return texts;
    }

    /** Whether another says the same, wherever it stands. */
    public boolean isSaidBy(DeclaredSink other) {
        return anywhere().equals(other.anywhere());
    }

    /** Whether another leads to the same place in the same way, whatever goes there. */
    public boolean leadsLike(DeclaredSink other) {
        return kind == other.kind && options.equals(other.options);
    }

    private DeclaredSink anywhere() {
        return new DeclaredSink(name, kind, route, updates, checkpoints, options, secrets, Origin.of(""));
    }
}
