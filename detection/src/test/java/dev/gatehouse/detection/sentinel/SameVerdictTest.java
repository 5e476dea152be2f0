package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.sentinel.kql.Kql;
import dev.gatehouse.detection.sentinel.kql.World;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event beside a rule of the catalogue is judged by the matcher, and by the exported query. */
final class SameVerdictTest {
    private static final Projection COLUMNS = Projection.ofAllColumns();
    private static final Set<String> TABLES =
            Stream.of(Table.values()).map(Table::azureName).collect(Collectors.toSet());
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    /** One event: the row that Azure Monitor would have, its time, and the rules that hold for it here. */
    private record Judged(String table, Map<String, Object> row, long time, Set<String> fired) {}

    static Stream<Exported> files() throws java.io.IOException {
        return Exported.catalogue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void queriesFindWhatTheMatcherFinds(Exported file) {
        boolean correlates = file.export().rules().stream().anyMatch(rule -> isCorrelation(file, name(rule)));
        IdentityHashMap<AnalyticsRule, Kql.Prepared> queries = new IdentityHashMap<>();
        for (Case test :
                file.export().rules().isEmpty() ? List.<Case>of() : file.tests().cases()) {
            Context context = file.proof().context(test);
            List<Judged> events = judged(file, test, context);
            Set<String> fired = correlates ? file.proof().run(test).fired() : Set.of();
            for (AnalyticsRule rule : file.export().rules()) {
                Kql.Prepared query = queries.computeIfAbsent(rule, any -> Kql.read(any.query(), TABLES));
                String name = name(rule);
                if (isCorrelation(file, name)) {
                    long first = events.stream().mapToLong(Judged::time).min().orElseThrow();
                    assertThat(found(query, rule, events, file, context, first))
                            .as(() -> name + ": " + test.name() + "\n" + rule.query())
                            .isEqualTo(fired.contains(name));
                } else {
                    for (Judged event : events) {
                        assertThat(found(query, rule, List.of(event), file, context, event.time()))
                                .as(() -> name + ": " + test.name() + "\n" + rule.query() + "\n" + event.row())
                                .isEqualTo(event.fired().contains(name));
                    }
                }
            }
        }
    }

    private static String name(AnalyticsRule rule) {
        return rule.fileName().replace(".yaml", "");
    }

    private static boolean isCorrelation(Exported file, String name) {
        return file.content().correlations().stream()
                .anyMatch(rule -> Proof.name(rule).equals(name));
    }

    private static List<Judged> judged(Exported file, Case test, Context context) {
        List<Judged> events = new ArrayList<>();
        List<Set<String>> fired = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        var detector = file.proof().detector(context);
        file.proof().rows(test, row -> {
            Set<String> rules = new HashSet<>();
            detector.match(
                    row,
                    rule -> rules.add(Proof.name(file.proof().rulebook().rules().get(rule))));
            fired.add(rules);
            times.add(row.time());
        });
        RowReader reader = new RowReader(COLUMNS);
        test.events().forEach(sample -> {
            byte[] bytes = sample.json().getBytes(StandardCharsets.UTF_8);
            reader.read(bytes, 0, bytes.length, true, new RowSink() {
                @Override
                public void row(Row row) {
                    int at = events.size();
                    events.add(new Judged(
                            row.table().azureName(), AzureRow.of(row, COLUMNS), times.get(at), fired.get(at)));
                }

                @Override
                public void quarantined(int from, int to, String reason) {
                    throw new AssertionError(reason);
                }

                @Override
                public void skipped(int from, int to, Skipped what) {
                    throw new AssertionError(what);
                }
            });
        });
        return events;
    }

    private static boolean found(
            Kql.Prepared query, AnalyticsRule rule, List<Judged> events, Exported file, Context context, long time) {
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        for (Table table : Table.values()) {
            tables.put(table.azureName(), new ArrayList<>());
        }
        events.forEach(event ->
                requireNonNull(tables.get(event.table()), "each has one").add(event.row()));
        Map<String, List<String>> lists = new HashMap<>();
        for (Watchlist list : rule.watchlists()) {
            lists.put(list.alias(), WatchlistFile.of(list, file.configuration()).values());
        }
        boolean before = file.content().rules().stream()
                .flatMap(one -> one.sigma().allSearches().stream())
                .flatMap(search -> search.tests().stream())
                .anyMatch(test -> test.field().endsWith(".WasPrivileged"));
        long at = before ? time - EnrichedEvent.LONGEST_OPERATION : time;
        lists.put(Watchlist.PRIVILEGED.alias(), accounts(context, who -> who.privilegedAt(at)));
        lists.put(Watchlist.EMERGENCY.alias(), accounts(context, who -> who.emergencyAt(at)));
        Instant now = events.stream()
                .map(event -> Instant.EPOCH.plus(event.time(), ChronoUnit.MICROS))
                .max(Instant::compareTo)
                .orElse(NOW);
        return !query.run(new World(tables, lists, now, now.minus(Duration.ofMinutes(1))))
                .isEmpty();
    }

    private static List<String> accounts(Context context, Predicate<Principal> is) {
        List<String> names = new ArrayList<>();
        context.privileged().stream().filter(is).forEach(who -> {
            who.id().ifPresent(id -> names.add(id.toString()));
            names.addAll(who.names());
        });
        return names;
    }
}
