package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order in which events arrive, and however often, the same episodes are found. */
final class CorrelatorTest {
    private static final int WALKS = 60;
    private static final String COUNT =
            "type: event_count, rules: [a, b], group-by: [u], timespan: 20s, condition: {gte: 3}";
    private static final String RANGE =
            "type: event_count, rules: [a], group-by: [u], timespan: 20s, condition: {gt: 1, lt: 4}";
    private static final String VALUES =
            "type: value_count, rules: [a, b], group-by: [u], timespan: 20s, condition: {field: n, gte: 3}";
    private static final String SUM =
            "type: value_sum, rules: [a, b, c], group-by: [u], timespan: 20s, condition: {field: n, gt: 9}";
    private static final String TEMPORAL = "type: temporal, rules: [a, b, c], group-by: [u], timespan: 20s";
    private static final String ORDERED = "type: temporal_ordered, rules: [c, a, b], group-by: [u], timespan: 20s";
    private static final String LONGEST =
            "type: temporal_ordered, rules: [c, a, b], group-by: [u], timespan: 20s, condition: {gte: 2}";

    private static Story walk(String correlation, Random random) {
        Story story = Story.documents("title: corr\nname: corr\ncorrelation: {" + correlation + "}\n");
        for (int i = 0; i < 40; i++) {
            story.at(
                    random.nextInt(200),
                    "abc".substring(random.nextInt(3)).substring(0, 1),
                    "u=" + random.nextInt(2),
                    "n=" + random.nextInt(5));
        }
        return story;
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, RANGE, VALUES, SUM, TEMPORAL, ORDERED, LONGEST})
    void findsWhatBruteForceFinds(String correlation) {
        int found = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            Story story = walk(correlation, new Random(seed));
            Map<Key, List<Entry>> byKey = new HashMap<>();
            story.entries()
                    .forEach(keyed -> byKey.computeIfAbsent(keyed.key(), any -> new ArrayList<>())
                            .add(keyed.entry()));
            List<String> wanted = new ArrayList<>();
            byKey.values()
                    .forEach(entries -> wanted.addAll(
                            CorrelationOracle.episodes(story.plan().nodes().getFirst(), entries)));
            List<String> episodes = new SortedCorrelator(story.plan(), Limits.DEFAULT)
                    .episodes(story.entries()).stream()
                            .map(one -> CorrelationOracle.text(one.episode()))
                            .toList();
            assertThat(episodes).as("seed " + seed).containsExactlyInAnyOrderElementsOf(wanted);
            found += wanted.size();
        }
        assertThat(found).isGreaterThan(WALKS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, RANGE, VALUES, SUM, TEMPORAL, ORDERED, LONGEST})
    void findsTheSameInAnyOrderOfArrival(String correlation) {
        for (int seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            sameAsSorted(walk(correlation, random), random, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_preceded_by", "not_followed_by"})
    void findsWhatIsMissedInAnyOrderOfArrival(String type) {
        for (int seed = 0; seed < 2 * WALKS; seed++) {
            Random random = new Random(seed);
            String correlation = "type: " + type + ", rules: [a, b, c], group-by: [u], timespan: 20s";
            sameAsSorted(walk(correlation, random), random, "seed " + seed);
        }
    }

    @Test
    void findsTheSameInChainsToo() {
        for (int seed = 0; seed < 2 * WALKS; seed++) {
            Random random = new Random(seed);
            Story story = Story.documents("""
                    title: many
                    name: many
                    correlation: {type: event_count, rules: [a], group-by: [n], timespan: 30s, condition: {gte: 2}}
                    ---
                    title: then
                    name: then
                    correlation: {type: temporal_ordered, rules: [many, b], group-by: [u], timespan: 30s}
                    ---
                    title: last
                    name: last
                    correlation: {type: event_count, rules: [then, c], group-by: [u], timespan: 30s, condition: {gte: 3}}
                    """);
            for (int i = 0; i < 60; i++) {
                story.at(
                        random.nextInt(300),
                        "aabc".substring(random.nextInt(4)).substring(0, 1),
                        "u=" + random.nextInt(2),
                        "n=" + random.nextInt(3));
            }
            sameAsSorted(story, random, "seed " + seed);
        }
    }

    /**
     * Feeds shuffled batches with repeats, takes some back and gives them again, with watermarks that keep behind what is
     * still to come, and the state written and read between any two batches.
     */
    static void sameAsSorted(Story story, Random random, String seed) {
        List<Keyed> arriving = new ArrayList<>(story.entries());
        for (int i = 0; i < 10; i++) {
            arriving.add(arriving.get(random.nextInt(arriving.size())));
        }
        Collections.shuffle(arriving, random);
        WrittenState state = new WrittenState();
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, state);
        List<Change> changes = new ArrayList<>();
        List<Keyed> takenBack = new ArrayList<>();
        for (int from = 0; from < arriving.size() || !takenBack.isEmpty(); ) {
            int to = Math.min(arriving.size(), from + 1 + random.nextInt(5));
            List<Keyed> batch = new ArrayList<>(arriving.subList(from, to));
            batch.addAll(takenBack);
            takenBack.clear();
            changes.addAll(correlator.accept(batch));
            from = to;
            if (random.nextInt(4) == 0) {
                takenBack.add(batch.get(random.nextInt(batch.size())));
                changes.addAll(correlator.accept(List.of(), takenBack));
            }
            long next = Stream.concat(arriving.subList(from, arriving.size()).stream(), takenBack.stream())
                    .mapToLong(keyed -> keyed.entry().time())
                    .min()
                    .orElse(Long.MAX_VALUE / 2);
            if (random.nextInt(3) == 0) {
                changes.addAll(correlator.advance(next));
            }
        }
        changes.addAll(correlator.advance(Long.MAX_VALUE / 2));
        assertThat(finals(changes, seed))
                .as(seed)
                .containsExactlyInAnyOrderElementsOf(
                        new SortedCorrelator(story.plan(), Limits.DEFAULT).episodes(story.entries()));
        assertThat(state.size()).as(seed).isZero();
        assertThat(correlator.counters()).as(seed).isEqualTo(new Counters(0, 0));
    }

    /** What stands at the end; and revisions rise, and nothing is told of what was final. */
    private static List<SortedCorrelator.Found> finals(List<Change> changes, String seed) {
        Map<List<Object>, Change> last = new HashMap<>();
        for (Change change : changes) {
            Change before =
                    last.put(List.of(change.key(), change.episode().first().event()), change);
            assertThat(change.revision()).as(seed).isEqualTo(before == null ? 1 : before.revision() + 1);
            assertThat(change.kind() == Change.Kind.OPENED).as(seed).isEqualTo(before == null);
            assertThat(before == null || before.kind() != Change.Kind.FINAL)
                    .as(seed)
                    .isTrue();
        }
        assertThat(last.values())
                .extracting(Change::kind)
                .as(seed)
                .doesNotContain(Change.Kind.OPENED, Change.Kind.REVISED);
        return last.values().stream()
                .filter(change -> change.kind() == Change.Kind.FINAL)
                .map(change -> new SortedCorrelator.Found(change.key(), change.episode()))
                .toList();
    }

    private static Story two() {
        return Story.of("type: event_count", "rules: [a]", "group-by: [u]", "timespan: 1m", "condition: {gte: 2}");
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.revision() + " " + Story.brief(change.episode()))
                .toList();
    }

    @Test
    void opensAtOnceAndRevisesWithEachEvent() {
        Story story = two().at(0, "a", "u=k").at(1, "a", "u=k").at(2, "a", "u=k");
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, new MemoryState());
        assertThat(correlator.accept(story.entries().subList(0, 1))).isEmpty();
        assertThat(told(correlator.accept(story.entries().subList(1, 2))))
                .containsExactly("OPENED 1 0-1 at 1: 2.0 of 2");
        assertThat(told(correlator.accept(story.entries().subList(2, 3))))
                .containsExactly("REVISED 2 0-2 at 1: 3.0 of 3");
        assertThat(correlator.accept(story.entries())).isEmpty();
        assertThat(correlator.advance(62_000_000)).isEmpty();
        assertThat(told(correlator.advance(62_000_001))).containsExactly("FINAL 3 0-2 at 1: 3.0 of 3");
    }

    @Test
    void supersedesWhatALateEventJoinsToAnEarlierEpisode() {
        Story story = two().at(0, "a", "u=k")
                .at(30, "a", "u=k")
                .at(120, "a", "u=k")
                .at(130, "a", "u=k")
                .at(75, "a", "u=k");
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, new MemoryState());
        assertThat(correlator.accept(story.entries().subList(0, 4))).hasSize(2);
        List<Change> changes = correlator.accept(story.entries().subList(4, 5));
        assertThat(told(changes))
                .containsExactly("REVISED 2 0-130 at 30: 3.0 of 5", "SUPERSEDED 2 120-130 at 130: 2.0 of 2");
        assertThat(changes.getLast().by()).contains(story.entries().getFirst().entry());
    }

    @Test
    void withdrawsWhatALateEventDisproves() {
        Story story = Story.of("type: event_count", "rules: [a]", "group-by: [u]", "timespan: 1m", "condition: {lt: 2}")
                .at(5, "a", "u=k")
                .at(5, "a", "u=k");
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, new MemoryState());
        assertThat(told(correlator.accept(story.entries().subList(0, 1))))
                .containsExactly("OPENED 1 5-5 at 5: 1.0 of 1");
        assertThat(told(correlator.accept(story.entries().subList(1, 2))))
                .containsExactly("WITHDRAWN 2 5-5 at 5: 1.0 of 1");
        assertThat(correlator.advance(Long.MAX_VALUE / 2)).isEmpty();
    }

    @Test
    void countsWhatArrivesAfterTheWatermark() {
        Story story = two().at(0, "a", "u=k").at(1, "a", "u=k");
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, new MemoryState());
        correlator.advance(500_000);
        assertThat(correlator.accept(story.entries())).isEmpty();
        assertThat(correlator.counters()).isEqualTo(new Counters(1, 0));
    }

    @Test
    void forgetsTheOldestOfTooManyAndCountsThem() {
        Story story = two();
        for (int i = 0; i < 1000; i++) {
            story.at(i / 100, "a", "u=k");
        }
        Limits limits = new Limits(Duration.ofHours(1), 10);
        MemoryState state = new MemoryState();
        Correlator correlator = new Correlator(story.plan(), limits, state);
        List<Change> changes = new ArrayList<>();
        for (Keyed keyed : story.entries()) {
            changes.addAll(correlator.accept(List.of(keyed)));
            assertThat(new TreeSet<>(state.get(keyed.key()).orElseThrow().entries()))
                    .hasSizeLessThanOrEqualTo(40);
        }
        changes.addAll(correlator.advance(Long.MAX_VALUE / 2));
        assertThat(changes).extracting(Change::kind).containsOnlyOnce(Change.Kind.OPENED, Change.Kind.FINAL);
        assertThat(changes.getLast().episode().first().event()).isEqualTo("e0");
        Counters counters = correlator.counters();
        assertThat(counters.dropped() + counters.late()).isGreaterThan(800);
    }

    @Test
    void keepsALongEpisodeWithoutKeepingItsEvents() {
        Story story = two();
        for (int i = 0; i < 2000; i++) {
            story.at(i * 10L, "a", "u=k");
        }
        MemoryState state = new MemoryState();
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, state);
        List<Change> changes = new ArrayList<>();
        for (Keyed keyed : story.entries()) {
            changes.addAll(correlator.accept(List.of(keyed)));
            changes.addAll(correlator.advance(keyed.entry().time() - 60_000_000));
            assertThat(state.get(keyed.key()).orElseThrow().entries()).hasSizeLessThan(40);
        }
        changes.addAll(correlator.advance(Long.MAX_VALUE / 2));
        assertThat(Story.brief(changes.getLast().episode())).isEqualTo("0-19990 at 10: 7.0 of 2000");
    }
}
