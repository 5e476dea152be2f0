package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Problem;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baselines hold an event against the history of its own key: {@code new_value}, {@code rare_value}, {@code event_spike}. */
final class BaselineTest {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final int WALKS = 40;
    private static final String NEW =
            "type: new_value, rules: [a], group-by: [u], timespan: 20d, condition: {field: n, min-events: 5, min-days: 3}";
    private static final String PAIR = "type: new_value, rules: [a, b], group-by: [u], timespan: 20d, condition:"
            + " {field: [n, m], min-events: 5, min-days: 3}";
    private static final String RARE = "type: rare_value, rules: [a], group-by: [u], timespan: 20d, condition:"
            + " {field: n, lt: 15, min-events: 5, min-days: 3, half-life: 5d, circle: 6}";
    private static final String SPIKE = "type: event_spike, rules: [a], group-by: [u], timespan: 60d, condition:"
            + " {gte: 3, min-count: 3, min-events: 10, min-days: 7}";

    private static Story corr(String correlation) {
        return Story.documents("title: corr\nname: corr\ncorrelation: {" + correlation + "}\n");
    }

    private static Story workdays(String correlation, int days) {
        Story story = corr(correlation);
        for (int day = 0; day < days; day++) {
            story.at(day * DAY + 9 * HOUR, "a", "u=kim", "n=SE");
            story.at(day * DAY + 15 * HOUR, "a", "u=kim", day % 5 == 0 ? "n=NO" : "n=SE");
        }
        return story;
    }

    private static Baseline only(Story story) {
        List<SortedCorrelator.Found> found =
                new SortedCorrelator(story.plan(), Limits.DEFAULT).episodes(story.entries());
        assertThat(found).hasSize(1);
        return found.getFirst().episode().baseline().orElseThrow();
    }

    @Test
    void aValueIsNewThatTheHistoryDoesNotHave() {
        Baseline baseline = only(workdays(NEW, 10).at(10 * DAY + 9 * HOUR, "a", "u=kim", "n=BR"));
        assertThat(baseline.method()).isEqualTo(Baseline.Method.FIRST_SEEN);
        assertThat(baseline.now()).containsExactly("BR");
        assertThat(baseline.usual()).containsExactly("SE", "NO");
        assertThat(baseline.events()).isEqualTo(20);
        assertThat(baseline.days()).isEqualTo(10);
    }

    @Test
    void aValueIsNewOnceAndAgainWhenItIsForgotten() {
        Story story = workdays(NEW, 10).at(10 * DAY, "a", "u=kim", "n=BR").at(11 * DAY, "a", "u=kim", "n=BR");
        for (int day = 12; day < 40; day++) {
            story.at(day * DAY, "a", "u=kim", "n=SE");
        }
        assertThat(story.at(40 * DAY, "a", "u=kim", "n=BR").episodes())
                .containsExactlyInAnyOrder(
                        10 * DAY + "-" + 10 * DAY + " at " + 10 * DAY + ": 1.0 of 1",
                        40 * DAY + "-" + 40 * DAY + " at " + 40 * DAY + ": 1.0 of 1");
    }

    @Test
    void lettersAreTheSameInAnyCase() {
        assertThat(workdays(NEW, 10).at(10 * DAY, "a", "u=kim", "n=se").episodes())
                .isEmpty();
    }

    @Test
    void nothingIsSaidWithoutEnoughHistory() {
        assertThat(workdays(NEW, 2).at(2 * DAY, "a", "u=kim", "n=BR").episodes())
                .as("two days")
                .isEmpty();
        Story few = corr(NEW);
        for (int day = 0; day < 4; day++) {
            few.at(day * DAY, "a", "u=kim", "n=SE");
        }
        assertThat(few.at(9 * DAY, "a", "u=kim", "n=BR").episodes())
                .as("four events")
                .isEmpty();
        assertThat(workdays(NEW, 10).at(10 * DAY, "a", "u=lee", "n=BR").episodes())
                .as("another key")
                .isEmpty();
    }

    @Test
    void eventsOfOneMomentAreNoHistoryToEachOther() {
        Story story = workdays(NEW, 10).at(10 * DAY, "a", "u=kim", "n=BR").at(10 * DAY, "a", "u=kim", "n=BR", "m=x");
        assertThat(story.episodes()).containsExactly(10 * DAY + "-" + 10 * DAY + " at " + 10 * DAY + ": 1.0 of 2");
    }

    @Test
    void newValuesWithinAnHourAreOneEpisode() {
        Story story = workdays(NEW, 10)
                .at(10 * DAY, "a", "u=kim", "n=BR")
                .at(10 * DAY + 30 * 60, "a", "u=kim", "n=CN")
                .at(10 * DAY + 40 * 60, "a", "u=kim", "n=SE")
                .at(10 * DAY + 2 * HOUR, "a", "u=kim", "n=RU");
        assertThat(story.episodes()).hasSize(2).first().asString().endsWith(": 1.0 of 2");
    }

    @Test
    void ofSeveralFieldsTheCombinationCounts() {
        Story story = corr(PAIR);
        for (int day = 0; day < 5; day++) {
            story.at(day * DAY, "a", "u=kim", "n=SE", "m=phone").at(day * DAY + 1, "b", "u=kim", "n=NO", "m=laptop");
        }
        Baseline baseline = only(story.at(5 * DAY, "a", "u=kim", "n=SE", "m=laptop"));
        assertThat(baseline.now()).containsExactly("SE · laptop");
    }

    @Test
    void onlyTheFirstRuleIsJudgedAndAllAreTheHistory() {
        Story story = corr(PAIR);
        for (int day = 0; day < 6; day++) {
            story.at(day * DAY, "b", "u=kim", "n=SE", "m=x");
        }
        story.at(6 * DAY, "b", "u=kim", "n=BR", "m=x").at(7 * DAY, "a", "u=kim", "n=SE", "m=x");
        assertThat(story.episodes()).isEmpty();
        assertThat(only(story.at(8 * DAY, "a", "u=kim", "n=CN", "m=x")).usual()).containsExactly("SE · x", "BR · x");
    }

    @Test
    void aValueIsRareWhoseShareOfTheHistoryIsSmall() {
        Story story = corr(RARE);
        for (int day = 0; day < 10; day++) {
            story.at(day * DAY, "a", "u=kim", "n=2").at(day * DAY + HOUR, "a", "u=kim", "n=3");
        }
        Baseline baseline = only(story.at(10 * DAY, "a", "u=kim", "n=0"));
        assertThat(baseline.method()).isEqualTo(Baseline.Method.SHARE);
        assertThat(baseline.now()).containsExactly("0");
        assertThat(baseline.usual()).containsExactly("2", "3");
    }

    @Test
    void oneDayIsNoHabit() {
        Story story = corr(RARE);
        for (int day = 0; day < 10; day++) {
            story.at(day * DAY, "a", "u=kim", "n=3");
        }
        for (int minute = 0; minute < 50; minute++) {
            story.at(10 * DAY + minute * 60L, "a", "u=kim", "n=0");
        }
        assertThat(story.at(12 * DAY, "a", "u=kim", "n=0")
                        .at(13 * DAY, "a", "u=kim", "n=0")
                        .episodes())
                .as("fifty times in one night, and again the night after the next; the third time it is known")
                .hasSize(2);
    }

    @Test
    void neighboursOnTheCircleCount() {
        Story story = corr(RARE);
        for (int day = 0; day < 10; day++) {
            story.at(day * DAY, "a", "u=kim", "n=5");
        }
        assertThat(story.at(10 * DAY, "a", "u=kim", "n=0")
                        .at(11 * DAY, "a", "u=kim", "n=4")
                        .episodes())
                .isEmpty();
    }

    @Test
    void valuesThatAreNearCountAsFarAsTheRuleSays() {
        String wide = RARE.replace("circle: 6", "circle: 24, near: 2");
        Story story = corr(wide);
        for (int day = 0; day < 10; day++) {
            story.at(day * DAY, "a", "u=kim", "n=23");
        }
        assertThat(only(story.at(10 * DAY, "a", "u=kim", "n=1").at(11 * DAY, "a", "u=kim", "n=20"))
                        .now())
                .containsExactly("20");
    }

    @Test
    void whatLiesBackCountsLess() {
        Story old = corr(RARE);
        Story recent = corr(RARE);
        for (int day = 0; day < 15; day++) {
            old.at(day * DAY, "a", "u=kim", day < 5 ? "n=0" : "n=3");
            recent.at(day * DAY, "a", "u=kim", day < 5 ? "n=3" : "n=0");
        }
        String last = " at " + 18 * DAY;
        assertThat(old.at(18 * DAY, "a", "u=kim", "n=0").episodes())
                .as("a third of all events, but of long ago")
                .anyMatch(episode -> episode.contains(last));
        assertThat(recent.at(18 * DAY, "a", "u=kim", "n=0").episodes()).noneMatch(episode -> episode.contains(last));
    }

    @Test
    void aSpikeIsManyForTheHourOfTheWeek() {
        Story story = corr(SPIKE);
        for (int week = 0; week < 6; week++) {
            for (int i = 0; i < 10; i++) {
                story.at(week * 7L * DAY + 8 * HOUR + i, "a", "u=kim");
            }
            story.at(week * 7L * DAY + 3 * DAY, "a", "u=kim");
        }
        for (int i = 0; i < 12; i++) {
            story.at(42 * DAY + 8 * HOUR + i, "a", "u=kim");
        }
        assertThat(story.episodes()).as("Mondays are like that").isEmpty();
        for (int i = 0; i < 12; i++) {
            story.at(45 * DAY + 8 * HOUR + i, "a", "u=kim");
        }
        Baseline baseline = only(story);
        assertThat(baseline.method()).isEqualTo(Baseline.Method.HOUR_OF_WEEK);
        assertThat(baseline.expected()).isZero();
        assertThat(baseline.count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void withLittleHistoryAllHoursCount() {
        Story story = corr(SPIKE);
        for (int day = 0; day < 10; day++) {
            story.at(day * DAY, "a", "u=kim").at(day * DAY + 1, "a", "u=kim");
        }
        for (int i = 0; i < 9; i++) {
            story.at(10 * DAY + i, "a", "u=kim");
        }
        Baseline baseline = only(story);
        assertThat(baseline.method()).isEqualTo(Baseline.Method.ALL_HOURS);
        assertThat(baseline.expected()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW, PAIR, RARE, SPIKE})
    void theSameIsFoundInAnyOrderOfArrival(String correlation) {
        int found = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            Story story = corr(correlation);
            for (int i = 0; i < 120; i++) {
                long time = random.nextLong(60) * DAY + random.nextLong(3) * HOUR + random.nextInt(4);
                story.at(
                        random.nextInt(6) == 0 ? 50 * DAY + random.nextInt(9) : time,
                        random.nextBoolean() ? "a" : "b",
                        "u=" + random.nextInt(2),
                        "n=" + random.nextInt(6),
                        "m=" + random.nextInt(2));
            }
            CorrelatorTest.sameAsSorted(story, random, "seed " + seed);
            found += story.episodes().size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void newValuesAreThoseThatBruteForceFinds() {
        for (int seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            Story story = corr(NEW);
            for (int i = 0; i < 60; i++) {
                story.at(random.nextLong(60) * DAY + random.nextLong(3) * HOUR, "a", "u=kim", "n=" + random.nextInt(8));
            }
            Set<Long> found = new SortedCorrelator(story.plan(), Limits.DEFAULT)
                    .episodes(story.entries()).stream()
                            .map(one -> one.episode().satisfied())
                            .collect(Collectors.toSet());
            assertThat(found).as("seed " + seed).isEqualTo(bruteForce(story));
        }
    }

    /** When events have a value that no event has had since the beginning of the day twenty days ago. */
    private static Set<Long> bruteForce(Story story) {
        long day = DAY * 1_000_000;
        Set<Entry> all = story.entries().stream().map(Keyed::entry).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> times = new TreeSet<>();
        for (Entry entry : all) {
            long from = (entry.time() / day - 20) * day;
            List<Entry> before = all.stream()
                    .filter(other -> other.time() >= from && other.time() < entry.time())
                    .toList();
            boolean enough =
                    before.size() >= 5 && entry.time() / day - before.getFirst().time() / day >= 3;
            if (enough && before.stream().noneMatch(other -> other.values("n").equals(entry.values("n")))) {
                times.add(entry.time());
            }
        }
        times.removeIf(time -> times.contains(time - HOUR * 1_000_000));
        return times;
    }

    @Test
    void aProfileIsForgottenWhenItIsTooOldToMatter() {
        Story story = workdays(NEW, 5);
        MemoryState state = new MemoryState();
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, state);
        correlator.accept(story.entries());
        correlator.advance(10 * DAY * 1_000_000);
        KeyState kept = state.get(story.entries().getFirst().key()).orElseThrow();
        assertThat(kept.entries()).isEmpty();
        assertThat(kept.profile().events().total()).isEqualTo(10);
        correlator.advance(26 * DAY * 1_000_000);
        assertThat(state.size()).isZero();
    }

    @Test
    void whatATypeHasNotIsRefused() {
        assertThat(Story.problems("title: corr\ncorrelation: {type: new_value, rules: [a], group-by: [u], timespan: 9d,"
                        + " condition: {field: n, gte: 2, half-life: 3d}}\n"))
                .extracting(Problem::message)
                .contains(
                        "a correlation of type new_value has no limit",
                        "a correlation of type new_value has no half-life");
        assertThat(Story.problems(
                        "title: corr\ncorrelation: {type: event_spike, rules: [a], group-by: [u], timespan: 9d,"
                                + " condition: {field: n}}\n"))
                .extracting(Problem::message)
                .contains("the correlation has no condition", "a correlation of type event_spike has no field");
        assertThat(Story.problems(
                        "title: corr\ncorrelation: {type: rare_value, rules: [a], group-by: [u], timespan: 9d,"
                                + " condition: {field: n, lt: 1, near: 2}}\n"))
                .extracting(Problem::message)
                .contains("only values on a circle are near each other");
        assertThat(Story.problems(
                        "title: corr\ncorrelation: {type: rare_value, rules: [a], group-by: [u], timespan: 9d,"
                                + " condition: {field: n, lt: 1, circle: 6, near: 3}}\n"))
                .extracting(Problem::message)
                .contains("all values of the circle are near each other");
    }
}
