package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.journal.JournalPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are shuffled and repeated over batches, segments, conversions, compactions and lives of the process. */
final class LakePropertyTest {
    private static final int EVENTS = 60;

    @TempDir
    Path folder;

    private final Map<String, Set<String>> accepted = new HashMap<>();

    private record Given(String id, String text) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsEachEventExactlyOnce(long seed) {
        var random = new Random(seed);
        var records = records(random);
        var opened = Opened.in(folder, Opened.SMALL_FILES);
        try {
            int at = 0;
            while (at < records.size()) {
                switch (random.nextInt(12)) {
                    case 0 -> opened.journal().seal();
                    case 1 -> opened.lake().convert();
                    case 2 -> opened.lake().compact(START.plus(Duration.ofDays(random.nextInt(60))));
                    case 3 -> {
                        opened.close();
                        opened = Opened.in(folder, Opened.SMALL_FILES);
                    }
                    case 4 ->
                        opened.lake()
                                .release(new JournalPosition(
                                        random.nextLong(opened.journal().end().value() + 1)));
                    case 5 -> check(opened, random);
                    default -> at += append(opened, records, at, random);
                }
            }
            check(opened, random);
            opened.convert();
            opened.lake().compact(START.plus(Duration.ofDays(60)));
            check(opened, random);
            compacted(opened);
        } finally {
            opened.close();
        }
    }

    private int append(Opened opened, List<Given> records, int at, Random random) {
        int count = Math.min(1 + random.nextInt(8), records.size() - at);
        var some = records.subList(at, at + count);
        opened.append(START.plusSeconds(at), some.stream().map(Given::text).toArray(String[]::new));
        some.forEach(each ->
                accepted.computeIfAbsent(each.id(), any -> new TreeSet<>()).add(each.text()));
        return count;
    }

    private void check(Opened opened, Random random) {
        var query = random.nextBoolean() ? EventQuery.ALL : EventQuery.ALL.inOrderOfTime();
        var rows = opened.all(query.limit(1 + random.nextInt(40)));
        assertThat(rows)
                .extracting(EventRow::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(accepted.keySet());
        assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(accepted.size());
        assertThat(opened.lake().histogram(EventQuery.ALL, Duration.ofHours(5)).stream()
                        .mapToLong(Bucket::events)
                        .sum())
                .isEqualTo(accepted.size());
        var narrow =
                opened.all(EventQuery.ALL.principals(Set.of(Records.user(1))).limit(10));
        assertThat(narrow)
                .extracting(EventRow::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.principal().equals(Records.user(1)))
                        .map(EventRow::id)
                        .toList());
        var times = rows.stream().map(EventRow::time).toList();
        assertThat(times).isSortedAccordingTo(query.oldestFirst() ? order(false) : order(true));
        var streamed = new ArrayList<Long>();
        opened.lake().all(Instant.EPOCH, START.plus(Duration.ofDays(400)), (raw, location) -> streamed.add(location));
        assertThat(streamed).doesNotHaveDuplicates().hasSize(accepted.size());
    }

    private static java.util.Comparator<Long> order(boolean reversed) {
        return reversed ? java.util.Comparator.reverseOrder() : java.util.Comparator.naturalOrder();
    }

    /** Once all is compacted every record is there, byte for byte, and the richest is the one. */
    private void compacted(Opened opened) {
        for (EventRow row : opened.all(EventQuery.ALL)) {
            var raws = new HashSet<>(row.also());
            assertThat(raws).hasSize(row.also().size()).doesNotContain(row.raw());
            raws.add(row.raw());
            assertThat(raws).isEqualTo(accepted.get(row.id()));
            boolean graph = raws.stream().anyMatch(raw -> !raw.contains("resourceId"));
            assertThat(row.shape()).isEqualTo(graph ? "GRAPH" : "DIAGNOSTICS");
            assertThat(row.raw().contains("resourceId")).isEqualTo(!graph);
        }
    }

    private static List<Given> records(Random random) {
        List<Given> records = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            var time = START.plusSeconds(random.nextInt(14 * 24 * 3600));
            int user = random.nextInt(6);
            boolean audit = random.nextInt(3) == 0;
            String id = audit ? "Directory_" + Records.id(i) : Records.id(i);
            int copies = 1 + random.nextInt(4);
            for (int copy = 0; copy < copies; copy++) {
                boolean graph = random.nextBoolean();
                records.add(new Given(
                        id,
                        audit
                                ? graph ? Records.audit(i, user, 7, time) : Records.auditDiagnostics(i, user, 7, time)
                                : graph ? Records.signIn(i, user, time) : Records.signInDiagnostics(i, user, time)));
            }
        }
        Collections.shuffle(records, random);
        return records;
    }
}
