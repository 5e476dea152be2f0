package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HabitsTest {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long MICROS = 1_000_000;
    private static final Key KIM = new Key(0, List.of("kim"));
    private static final String NEW =
            "type: new_value, rules: [a, b], group-by: [u], timespan: 20d, condition: {field: n, min-events: 5, min-days: 3}";
    private static final String HOURS = "type: rare_value, rules: [a], group-by: [u], timespan: 20d, condition:"
            + " {field: n, lt: 15, min-events: 5, min-days: 3, half-life: 5d, circle: 6}";
    private static final String SPIKE = "type: event_spike, rules: [a], group-by: [u], timespan: 60d, condition:"
            + " {gte: 3, min-count: 3, min-events: 10, min-days: 7}";

    @Test
    void tellsWhichValuesThereWereAndWhen() {
        Story story = corr(NEW);
        for (int day = 0; day < 4; day++) {
            story.at(day * DAY + 9 * HOUR, "a", "u=Kim", "n=SE");
        }
        story.at(4 * DAY, "b", "u=kim", "n=NO");
        Habits habits = habits(story, 0, 5 * DAY);

        assertThat(habits.events()).isEqualTo(5);
        assertThat(habits.days()).isEqualTo(5);
        assertThat(habits.enough()).isTrue();
        assertThat(habits.values())
                .containsExactly(
                        value("SE", "1970-01-01", "1970-01-04", 4, 80), value("NO", "1970-01-05", "1970-01-05", 1, 20));
        assertThat(habits.spans()).hasSize(5).first().isEqualTo(new Habits.Span(0, 1));
        assertThat(habits.width()).isEqualTo(DAY * MICROS);
    }

    @Test
    void saysThatThereIsTooLittle() {
        Story story = corr(NEW);
        for (int hour = 0; hour < 9; hour++) {
            story.at(hour * HOUR, "a", "u=kim", "n=SE");
        }

        assertThat(habits(story, 0, DAY).enough()).as("of too few days").isFalse();
        assertThat(habits(story, 0, 3 * DAY).enough()).isTrue();
    }

    @Test
    void leavesOutWhatIsOutOfReach() {
        Story story = corr(NEW)
                .at(0, "a", "u=kim", "n=SE")
                .at(DAY, "a", "u=kim", "n=NO")
                .at(10 * DAY, "a", "u=kim", "n=DK");

        assertThat(habits(story, 0, 21 * DAY + HOUR).values())
                .extracting(Habits.Value::text)
                .containsExactly("DK", "NO");
        assertThat(habits(story, 0, 22 * DAY + HOUR).values())
                .extracting(Habits.Value::text)
                .containsExactly("DK");
    }

    @Test
    void numbersOnACircleCountWithTheirNeighboursAsTheCorrelationCounts() {
        Story story = corr(HOURS.replace("circle: 6", "circle: 6, near: 1"));
        for (int day = 0; day < 4; day++) {
            story.at(day * DAY, "a", "u=kim", "n=2");
        }
        List<Habits.Value> values = habits(story, 0, 4 * DAY).values();

        assertThat(values).hasSize(6).first().satisfies(value -> {
            assertThat(value.text()).isEqualTo("2");
            assertThat(value.count()).isEqualTo(4);
            assertThat(value.share()).isEqualTo(100);
        });
        assertThat(values)
                .filteredOn(value -> value.text().equals("1") || value.text().equals("3"))
                .hasSize(2)
                .allSatisfy(value -> {
                    assertThat(value.seen()).isEmpty();
                    assertThat(value.share()).isEqualTo(100);
                });
        assertThat(values)
                .filteredOn(value -> value.text().matches("[045]"))
                .hasSize(3)
                .allSatisfy(value -> assertThat(value.share()).isZero());
    }

    @Test
    void whatOccurredOnOneDayOnlyIsNoHabit() {
        Story story = corr(HOURS);
        for (int day = 0; day < 4; day++) {
            story.at(day * DAY, "a", "u=kim", "n=2");
        }
        story.at(4 * DAY, "a", "u=kim", "n=5");

        assertThat(habits(story, 0, 4 * DAY).values())
                .filteredOn(value -> value.text().equals("5"))
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.count()).isEqualTo(1);
                    assertThat(value.share()).isZero();
                });
    }

    @Test
    void aSpikeCountsByTheHour() {
        Story story =
                corr(SPIKE).at(HOUR, "a", "u=kim").at(HOUR + 1, "a", "u=kim").at(5 * HOUR, "a", "u=kim");
        Habits habits = habits(story, 0, DAY);

        assertThat(habits.values()).isEmpty();
        assertThat(habits.width()).isEqualTo(HOUR * MICROS);
        assertThat(habits.spans())
                .containsExactly(new Habits.Span(HOUR * MICROS, 2), new Habits.Span(5 * HOUR * MICROS, 1));
    }

    /** What is settled and what is not are one history. */
    @ParameterizedTest
    @ValueSource(strings = {NEW, HOURS, SPIKE})
    void areTheSameHoweverMuchIsSettled(String correlation) {
        Random random = new Random(7);
        for (int walk = 0; walk < 30; walk++) {
            Story story = corr(correlation);
            long time = 0;
            for (int event = 0; event < 40; event++) {
                time += random.nextInt(3) == 0 ? 0 : random.nextLong(DAY);
                story.at(time, "a", "u=kim", "n=" + random.nextInt(4));
            }
            Habits expected = habits(story, 0, time + 1);
            for (int settled = 0; settled < 5; settled++) {
                long watermark = random.nextLong(time) + 1;
                assertThat(habits(story, watermark, time + 1))
                        .as("%d", watermark)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void areOfCorrelationsWithAHistoryOnly() {
        Node counts = corr("type: event_count, rules: [a], group-by: [u], timespan: 1h, condition: {gte: 5}")
                .plan()
                .nodes()
                .getFirst();

        assertThat(Habits.has(counts)).isFalse();
        assertThatThrownBy(() -> Habits.of(counts, KeyState.EMPTY, 0)).hasMessageContaining("event_count");
    }

    private static Habits.Value value(String text, String first, String last, long count, double share) {
        return new Habits.Value(
                text, Optional.of(new Habits.Seen(LocalDate.parse(first), LocalDate.parse(last), count)), share);
    }

    private static Habits habits(Story story, long watermark, long second) {
        MemoryState state = new MemoryState();
        Correlator correlator = new Correlator(story.plan(), Limits.DEFAULT, state);
        List<Change> told = correlator.accept(story.entries());
        assertThat(told).isNotNull();
        assertThat(correlator.advance(watermark * MICROS)).isNotNull();
        assertThat(state.keys()).containsExactly(KIM);
        return Habits.of(story.plan().nodes().getFirst(), state.get(KIM).orElseThrow(), second * MICROS);
    }

    private static Story corr(String correlation) {
        return Story.documents("title: corr\nname: corr\ncorrelation: {" + correlation + "}\n");
    }
}
