package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A scheduled analytics rule of Microsoft Sentinel, in the terms of Azure-Sentinel's repository.
 *
 * @param id always the same for a rule of Gatehouse
 * @param fileName its file, without a folder
 * @param rows the rows of the guide that it serves
 * @param tables the tables of Azure Monitor that it reads
 * @param connectors by id of a data connector: the tables that it brings
 * @param tactics as MITRE ATT&CK has them, in one word each
 * @param techniques such as {@code T1110.003}
 * @param period how far back each run looks
 * @param entities whom and what its alerts concern
 * @param customDetails what alerts show: columns by the name to show them by
 * @param watchlists the lists that the query asks for
 */
public record AnalyticsRule(
        UUID id,
        String fileName,
        String name,
        String description,
        String severity,
        List<String> rows,
        Set<String> tables,
        Map<String, Set<String>> connectors,
        List<String> tactics,
        List<String> techniques,
        Duration period,
        String query,
        List<EntityMapping> entities,
        Map<String, String> customDetails,
        Set<Watchlist> watchlists) {
    /** How often each rule runs. */
    public static final Duration FREQUENCY = Duration.ofHours(1);

    /** How much each run looks at what came in: a little more than since the run before it, so that nothing falls between. */
    public static final Duration NEWEST = Duration.ofMinutes(70);

    public AnalyticsRule {
        requireNonNull(id, "id is null");
        requireNonNull(fileName, "fileName is null");
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        requireNonNull(severity, "severity is null");
        rows = List.copyOf(rows);
        tables = Collections.unmodifiableSet(new TreeSet<>(tables));
        connectors = Collections.unmodifiableMap(new TreeMap<>(connectors));
        tactics = List.copyOf(tactics);
        techniques = List.copyOf(techniques);
        requireNonNull(period, "period is null");
        requireNonNull(query, "query is null");
        entities = List.copyOf(entities);
        customDetails = Collections.unmodifiableMap(new LinkedHashMap<>(customDetails));
        watchlists = Collections.unmodifiableSet(new TreeSet<>(watchlists));
    }

    /** The same in a file of another name. */
    AnalyticsRule inFile(String other) {
        return new AnalyticsRule(
                id,
                other,
                name,
                description,
                severity,
                rows,
                tables,
                connectors,
                tactics,
                techniques,
                period,
                query,
                entities,
                customDetails,
                watchlists);
    }
}
