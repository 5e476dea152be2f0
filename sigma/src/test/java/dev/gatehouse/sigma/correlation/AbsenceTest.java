package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An event that nothing goes before, or that nothing follows: {@code not_preceded_by} and {@code not_followed_by}. */
final class AbsenceTest {
    private static final long DAY = 86_400;

    private static Story preceded() {
        return Story.of("type: not_preceded_by", "rules: [a, b]", "group-by: [u]", "timespan: 1m");
    }

    private static Story followed() {
        return Story.of("type: not_followed_by", "rules: [a, b, c]", "group-by: [u]", "timespan: 1m");
    }

    private static List<String> covered(Story story, long from, long to) {
        List<String> found = new ArrayList<>();
        Key key = story.entries().getFirst().key();
        KeyRun run = new KeyRun(
                story.plan(),
                Limits.DEFAULT,
                key,
                new Coverage(from * 1_000_000, to * 1_000_000),
                episode -> found.add(Story.brief(episode)),
                outer -> {});
        story.entries().stream().map(Keyed::entry).sorted().forEach(run::entry);
        run.end();
        return found;
    }

    @Test
    void missesWhatDoesNotGoBefore() {
        assertThat(preceded()
                        .at(10, "b", "u=kim")
                        .at(70, "a", "u=kim")
                        .at(71, "a", "u=kim")
                        .at(71, "a", "u=lee")
                        .episodes())
                .containsExactly("71-71 at 71: 1.0 of 1", "71-71 at 71: 1.0 of 1");
    }

    @Test
    void missesWhatDoesNotFollow() {
        assertThat(followed()
                        .at(0, "a", "u=kim")
                        .at(60, "c", "u=kim")
                        .at(100, "b", "u=kim")
                        .at(101, "a", "u=kim")
                        .at(162, "b", "u=kim")
                        .episodes())
                .containsExactly("101-101 at 161: 1.0 of 1");
    }

    @Test
    void atOneTimeAnyOrderIsRight() {
        assertThat(preceded().at(5, "a", "u=kim").at(5, "b", "u=kim").episodes())
                .isEmpty();
        assertThat(followed().at(5, "b", "u=kim").at(5, "a", "u=kim").episodes())
                .isEmpty();
    }

    @Test
    void nothingIsMissedWhereTheLogsDoNotReach() {
        Story before = preceded().at(30, "a", "u=kim").at(70, "a", "u=kim");
        assertThat(covered(before, 0, 100)).containsExactly("70-70 at 70: 1.0 of 1");
        Story after = followed().at(30, "a", "u=kim").at(70, "a", "u=kim");
        assertThat(covered(after, 0, 100)).containsExactly("30-30 at 90: 1.0 of 1");
        assertThat(covered(after, 31, 100)).isEmpty();
        assertThat(covered(after, 0, 130)).containsExactly("30-70 at 90: 1.0 of 2");
        assertThat(covered(after, Long.MAX_VALUE / 1_000_000, 0)).isEmpty();
    }

    @Test
    void whatFollowsLateIsWaitedFor() {
        Story story = followed().at(0, "a", "u=kim").at(200, "a", "u=kim").at(30, "b", "u=kim");
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, new MemoryState());
        assertThat(correlator.accept(story.entries().subList(0, 2))).isEmpty();
        assertThat(correlator.accept(story.entries().subList(2, 3))).isEmpty();
        assertThat(correlator.advance(100_000_000)).isEmpty();
        assertThat(correlator.advance(261_000_000)).extracting(Change::kind).containsExactly(Change.Kind.OPENED);
        assertThat(correlator.advance(Long.MAX_VALUE / 2))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.FINAL);
    }

    @Test
    void whereLogsAreBehindTheOthersItIsWaitedForThem() {
        Story story = followed().at(100, "a", "u=kim");
        long[] reach = {110};
        Correlator correlator = new Correlator(
                story.plan(), Limits.DEFAULT, new MemoryState(), any -> new Coverage(0, reach[0] * 1_000_000));
        assertThat(correlator.accept(story.entries())).isEmpty();
        assertThat(advanced(correlator, 2 * DAY)).isEmpty();
        assertThat(advanced(correlator, 3 * DAY)).isEmpty();

        reach[0] = 4 * DAY;
        assertThat(advanced(correlator, 3 * DAY + 1)).containsExactly(Change.Kind.OPENED, Change.Kind.FINAL);
        assertThat(advanced(correlator, 4 * DAY)).isEmpty();
    }

    @Test
    void logsThatAreBehindForMoreThanAWeekAreNotWaitedFor() {
        Story story = followed().at(100, "a", "u=kim");
        long[] reach = {110};
        MemoryState state = new MemoryState();
        Correlator correlator =
                new Correlator(story.plan(), Limits.DEFAULT, state, any -> new Coverage(0, reach[0] * 1_000_000));
        correlator.accept(story.entries());
        assertThat(advanced(correlator, 8 * DAY)).isEmpty();

        reach[0] = 9 * DAY;
        assertThat(advanced(correlator, 9 * DAY)).isEmpty();
        assertThat(state.get(story.entries().getFirst().key())).isEmpty();
    }

    private static List<Change.Kind> advanced(Correlator correlator, long second) {
        return correlator.advance(second * 1_000_000).stream().map(Change::kind).toList();
    }

    @Test
    void whatWentBeforeButComesLateDisproves() {
        Story story = preceded().at(30, "a", "u=kim").at(0, "b", "u=kim");
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, new MemoryState());
        correlator.advance(-100_000_000);
        assertThat(correlator.accept(story.entries().subList(0, 1)))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.OPENED);
        assertThat(correlator.accept(story.entries().subList(1, 2)))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.WITHDRAWN);
    }

    @Test
    void twoRulesAreNeeded() {
        assertThat(Story.problems(
                        "title: corr\ncorrelation: {type: not_followed_by, rules: [a], group-by: [u], timespan: 9d}\n"))
                .extracting(Problem::message)
                .contains("a correlation of type not_followed_by needs two rules");
    }

    @Test
    void whatIsKnownLateIsNotCorrelatedFurther() {
        assertThat(Story.problems("""
                        title: late
                        name: late
                        correlation: {type: not_followed_by, rules: [a, b], group-by: [u], timespan: 1h}
                        ---
                        title: many
                        correlation: {type: event_count, rules: [late], group-by: [u], timespan: 1h, condition: {gte: 2}}
                        """))
                .extracting(Problem::message)
                .contains("the correlation refers to 'late', which is only known when its time is over");
    }
}
