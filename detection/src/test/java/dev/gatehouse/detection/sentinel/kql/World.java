package dev.gatehouse.detection.sentinel.kql;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What queries run on.
 *
 * @param tables by name; rows have every column of their table, {@link Kql#NULL} where it has no value, and no text is null
 * @param watchlists the values of watchlists, by alias
 * @param now when the query runs
 * @param ingested when all rows came in
 */
public record World(
        Map<String, List<Map<String, Object>>> tables,
        Map<String, List<String>> watchlists,
        Instant now,
        Instant ingested) {
    public World {
        tables = new LinkedHashMap<>(tables);
        watchlists = new LinkedHashMap<>(watchlists);
        requireNonNull(now, "now is null");
        requireNonNull(ingested, "ingested is null");
    }
}
