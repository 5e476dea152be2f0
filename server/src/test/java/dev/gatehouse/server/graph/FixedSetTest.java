package dev.gatehouse.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.graph.EntitySet.Item;
import dev.gatehouse.server.graph.EntitySet.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FixedSetTest {
    private final FixedSet set = new FixedSet(
            new EntityType("thing", Set.of("id")),
            List.of(Tree.object().put("id", "a"), Tree.object().put("id", "b")));

    @Test
    void goesOnBehindAPosition() {
        List<Item> all = set.list(Wanted.ALL).toList();
        assertThat(all).hasSize(2);

        assertThat(set.list(behind(all.getFirst().position()))).containsExactly(all.getLast());
        assertThat(set.list(behind(all.getLast().position()))).isEmpty();
        assertThat(set.list(behind("7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1x", "9999999999", "\u0661"})
    void aPositionThatItDidNotWriteIsABadToken(String position) {
        assertThatThrownBy(() -> set.list(behind(position)))
                .isInstanceOfSatisfying(
                        GraphException.class,
                        thrown -> assertThat(thrown.status()).isEqualTo(400))
                .hasMessageContaining("$skiptoken");
    }

    private static Wanted behind(String position) {
        return new Wanted(Map.of(), Optional.of(position));
    }
}
