package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PathSetTest {
    @Test
    void knowsItsPathsInAnyCase() {
        PathSet paths = PathSet.of(List.of("time", "properties.UserId", "properties"));
        assertThat(paths.size()).isEqualTo(3);
        assertThat(paths.index("TIME")).isZero();
        assertThat(paths.index("Properties.userid")).isEqualTo(1);
        assertThat(paths.index("userid")).isEqualTo(-1);
        assertThat(paths.paths()).containsExactly("time", "properties.UserId", "properties");
    }

    @Test
    void takesAnEscapedDotForAPartOfTheKey() {
        PathSet paths = PathSet.of(List.of("claims.http://schemas\\.org/name"));
        byte[] record = "{\"claims\":{\"http://schemas.org/name\":\"x\"}}".getBytes(StandardCharsets.UTF_8);
        Slices slices = new Slices(paths);
        assertThat(new RecordScanner(paths).scan(record, 0, record.length, slices))
                .isEqualTo(record.length);
        assertThat(slices.text(0)).isEqualTo("x");
    }

    @Test
    void findsEachOfManyKeys() {
        List<String> names = IntStream.range(0, 500).mapToObj(i -> "key" + i).toList();
        PathSet paths = PathSet.of(names);
        KeyNode root = paths.nodes()[0];
        for (int i = 0; i < names.size(); i++) {
            KeyNode node = Objects.requireNonNull(root.child("KEY" + i));
            assertThat(node.path()).isEqualTo(i);
            assertThat(paths.nodes()[node.id()]).isSameAs(node);
        }
        assertThat(root.child("key500")).isNull();
        assertThat(root.child("")).isNull();
    }

    @Test
    void refusesAPathThatOccursTwice() {
        assertThatThrownBy(() -> PathSet.of(List.of("a.b", "A.B"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPathThatIsTooLong() {
        assertThatThrownBy(() -> PathSet.of(List.of("a.".repeat(100) + "a"))).hasMessageContaining("too long");
    }
}
