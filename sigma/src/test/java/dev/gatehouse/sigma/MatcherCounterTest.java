package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a matcher reads of an event, counted: the index must not touch what no necessary condition lies on. */
final class MatcherCounterTest {
    /** Counts the values that are read, by slot. */
    private static final class Counting implements Event {
        private final List<Integer> read = new ArrayList<>();
        private final Event event;

        Counting(Event event) {
            this.event = event;
        }

        @Override
        public int elements(int group) {
            return event.elements(group);
        }

        @Override
        public int count(int slot, int element) {
            return event.count(slot, element);
        }

        @Override
        public void value(int slot, int element, int index, Value into) {
            read.add(slot);
            event.value(slot, element, index, into);
        }

        @Override
        public void whole(Value into) {
            throw new IllegalStateException("no rule has keywords");
        }
    }

    private static List<Integer> read(String value) {
        SigmaRule first = Sigma.selection("f1: rare value", "f2: true").rule();
        SigmaRule second = Sigma.selection("f1: rare value", "f3|contains: x").rule();
        Matcher matcher = RuleSet.compile(List.of(first, second), new World(), Placeholders.NONE)
                .set()
                .matcher();
        World.Facts facts =
                World.facts(java.util.Map.of("f1", List.of(value), "f2", List.of("no"), "f3", List.of("y")), List.of());
        Counting counting = new Counting(facts.event());
        List<Integer> matched = new ArrayList<>();
        matcher.match(counting, matched::add);
        assertThat(matched).isEmpty();
        return counting.read;
    }

    @Test
    void evaluatesARuleOnlyWhenItsSecondConditionIsFoundToo() {
        SigmaRule both =
                Sigma.selection("f1: rare value", "f2: rare too", "f3|re: x").rule();
        SigmaRule other = Sigma.selection("f2: something else").rule();
        Matcher matcher = RuleSet.compile(List.of(both, other), new World(), Placeholders.NONE)
                .set()
                .matcher();
        for (String second : List.of("no", "rare too")) {
            Counting counting = new Counting(World.facts(
                            java.util.Map.of("f1", List.of("rare value"), "f2", List.of(second), "f3", List.of("x")),
                            List.of())
                    .event());
            List<Integer> matched = new ArrayList<>();
            matcher.match(counting, matched::add);
            assertThat(matched).hasSize(second.equals("no") ? 0 : 1);
            assertThat(counting.read.contains(3)).isEqualTo(!second.equals("no"));
        }
    }

    @Test
    void readsOnlyTheNecessaryFieldWhereNothingIsFound() {
        assertThat(read("other")).containsExactly(1);
    }

    @Test
    void readsEveryOtherFieldOnceForTheCandidates() {
        assertThat(read("Rare Value")).containsExactly(1, 2, 3);
    }
}
