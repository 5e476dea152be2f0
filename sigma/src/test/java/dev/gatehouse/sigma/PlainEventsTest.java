package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events of plain data. */
final class PlainEventsTest {
    private static boolean holds(String line, Map<String, ?> event) {
        return Sigma.selection(line).holds(event);
    }

    @Test
    void followPathsThroughMapsAndLists() {
        Map<String, ?> event = Map.of("t", List.of(Map.of("p", List.of(Map.of("n", "x"), Map.of("n", "y")))));
        assertThat(holds("t.p.n: y", event)).isTrue();
        assertThat(holds("t.p.n: z", event)).isFalse();
        assertThat(holds("t.q: x", event)).isFalse();
    }

    @Test
    void findKeysWithDotsFirst() {
        assertThat(holds("a.b: x", Map.of("a.b", "x"))).isTrue();
        assertThat(holds("a.b.c: x", Map.of("a", Map.of("b.c", "x")))).isTrue();
        assertThat(holds("a.b: x", Map.of("a.b", "y", "a", Map.of("b", "x")))).isFalse();
    }

    @Test
    void giveEachValueOfAList() {
        assertThat(holds("a: y", Map.of("a", List.of("x", "y")))).isTrue();
        assertThat(holds("a: \"*\"", Map.of("a", List.of()))).isTrue();
    }

    @Test
    void giveObjectsAsJson() {
        assertThat(holds("a|contains: \"\\\"b\\\":[1,true]\"", Map.of("a", Map.of("b", List.of(1, true)))))
                .isTrue();
        assertThat(holds("a|exists: true", Map.of("a", Map.of()))).isTrue();
    }
}
