package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random queries over random alerts, against a filter that is as plain as can be. */
@ParameterizedClass
@EnumSource(Backend.class)
final class RandomQueriesTest {
    private static final int ALERTS = 60;
    private static final int QUERIES = 150;
    private static final List<String> NAMES =
            List.of("adm_kim@contoso.example", "ADM-Lee@contoso.example", "100%", "İZMİR\\x", "straße!", "_");

    private final Database database;
    private final String tenant = Backend.tenant();
    private final AlertStore store;

    RandomQueriesTest(Backend backend) {
        this.database = backend.shared();
        this.store = new AlertStore(database, tenant);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void findWhatTheFilterFinds(long seed) {
        var random = new Random(seed);
        List<Known> known = tell(random);
        for (int i = 0; i < QUERIES; i++) {
            AlertQuery query = query(random);

            assertThat(walk(query)).as("seed %d, query %d: %s", seed, i, query).isEqualTo(expected(known, query));
            assertThat(store.counts(query).stream()
                            .mapToLong(AlertCount::alerts)
                            .sum())
                    .isEqualTo(expected(known, query).size());
        }
    }

    private List<Known> tell(Random random) {
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < ALERTS; i++) {
            Alerts maker = alert(tenant, "n" + i)
                    .after(Duration.ofMinutes(random.nextInt(20)))
                    .detected(START.plus(Duration.ofMinutes(random.nextInt(20))))
                    .level(any(random, List.of(Level.values())))
                    .state(random.nextBoolean() ? AlertState.OPEN : AlertState.FINAL)
                    .rule("Rule " + random.nextInt(3), "row-" + random.nextInt(3))
                    .summary("Summary " + random.nextInt(4))
                    .user(NAMES.get(random.nextInt(NAMES.size())));
            if (random.nextInt(4) == 0) {
                maker.atAnUnknownTime();
            }
            if (random.nextInt(3) == 0) {
                maker.entity("user", "ID-" + random.nextInt(5), "named " + i);
            }
            known.add(new Known(maker.make(), TriageStatus.NEW, Optional.empty()));
        }
        List<AlertChange> changes = known.stream()
                .map(one -> (AlertChange) new AlertChange.Told(one.alert()))
                .toList();
        database.write(tenant, handle -> AlertBook.apply(handle, tenant, changes, START));
        return known.stream().map(one -> triaged(random, one)).toList();
    }

    private Known triaged(Random random, Known one) {
        if (random.nextBoolean()) {
            return one;
        }
        TriageStatus status = any(random, List.of(TriageStatus.values()));
        String assignee = random.nextBoolean() ? "kim" : "lee";
        store.change(
                one.alert().id(),
                0,
                List.of(new TriageChange.Status(status), new TriageChange.Assign(assignee)),
                "kim",
                START,
                note("triage"));
        return new Known(one.alert(), status, Optional.of(assignee));
    }

    private static AlertQuery query(Random random) {
        var query = AlertQuery.builder().limit(1 + random.nextInt(30));
        if (random.nextInt(4) == 0) {
            query.states(random.nextBoolean() ? AlertState.OPEN : AlertState.FINAL);
        }
        if (random.nextInt(4) == 0) {
            query.statuses(TriageStatus.NEW, any(random, List.of(TriageStatus.IN_PROGRESS, TriageStatus.RESOLVED)));
        }
        if (random.nextInt(3) == 0) {
            query.minSeverity(any(random, List.of(Level.values())));
        }
        if (random.nextInt(6) == 0) {
            query.rule(new RuleId(Alerts.id("Rule " + random.nextInt(4))));
        }
        if (random.nextInt(6) == 0) {
            query.without(new RuleId(Alerts.id("Rule " + random.nextInt(4))));
        }
        if (random.nextInt(6) == 0) {
            query.ruleRow("row-" + random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            query.entity(random.nextBoolean() ? "id-" + random.nextInt(6) : part(random));
        }
        if (random.nextInt(6) == 0) {
            query.assignee(random.nextBoolean() ? "kim" : "max");
        }
        if (random.nextInt(4) == 0) {
            query.text(random.nextBoolean() ? "SUMMARY " + random.nextInt(5) : part(random));
        }
        if (random.nextInt(4) == 0) {
            query.from(START.plus(Duration.ofMinutes(random.nextInt(20))));
        }
        if (random.nextInt(4) == 0) {
            query.until(START.plus(Duration.ofMinutes(random.nextInt(20))));
        }
        return query.build();
    }

    private static <T> T any(Random random, List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    /** Some of a name. */
    private static String part(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int from = random.nextInt(name.length());
        return name.substring(from, from + 1 + random.nextInt(name.length() - from));
    }

    /** All pages of a query, one after the other. */
    private List<UUID> walk(AlertQuery query) {
        List<UUID> found = new ArrayList<>();
        AlertPage page = store.find(query);
        while (true) {
            assertThat(page.alerts()).hasSizeLessThanOrEqualTo(query.limit());
            page.alerts().forEach(one -> found.add(one.id()));
            if (page.next().isEmpty()) {
                return found;
            }
            page = store.find(query.after(page.next().get()));
        }
    }

    private static List<UUID> expected(List<Known> known, AlertQuery query) {
        return known.stream()
                .filter(one -> isAskedFor(one, query))
                .sorted(Comparator.comparing(Known::time)
                        .thenComparing(one -> one.alert().id().toString())
                        .reversed())
                .map(one -> one.alert().id())
                .toList();
    }

    private static boolean isAskedFor(Known one, AlertQuery query) {
        Alert alert = one.alert();
        return (query.states().isEmpty() || query.states().contains(alert.state()))
                && (query.statuses().isEmpty() || query.statuses().contains(one.status()))
                && query.minSeverity().stream()
                        .allMatch(least -> alert.severity().compareTo(least) >= 0)
                && query.rule().stream().allMatch(rule -> alert.rule().id().equals(rule))
                && query.without().stream().noneMatch(rule -> alert.rule().id().equals(rule))
                && query.ruleRow().stream().allMatch(row -> alert.rule().rows().contains(row))
                && query.entity().stream().allMatch(text -> concerns(alert, lower(text)))
                && query.assignee().stream().allMatch(who -> one.assignee().equals(Optional.of(who)))
                && query.text().stream().allMatch(text -> words(alert).anyMatch(word -> word.contains(lower(text))))
                && query.from().stream().allMatch(from -> !one.time().isBefore(from))
                && query.until().stream().allMatch(until -> one.time().isBefore(until));
    }

    private static boolean concerns(Alert alert, String text) {
        return alert.entities().stream()
                .anyMatch(entity -> entity.id().map(RandomQueriesTest::lower).equals(Optional.of(text))
                        || lower(entity.name()).contains(text));
    }

    private static Stream<String> words(Alert alert) {
        return Stream.concat(
                Stream.of(alert.id().toString(), lower(alert.rule().title()), lower(alert.summary())),
                alert.entities().stream()
                        .flatMap(one ->
                                Stream.of(lower(one.name()), lower(one.id().orElse("")))));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Known(Alert alert, TriageStatus status, Optional<String> assignee) {
        Instant time() {
            return alert.time().orElse(alert.detectedAt());
        }
    }
}
