package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SpansTest {
    private final Spans spans = new Spans();
    private final Slice slice = new Slice();

    @Test
    void growsAndKeepsItsOrder() {
        for (int i = 0; i < 100; i++) {
            byte[] text = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
            spans.add(i % 2 == 0 ? Slice.Kind.TEXT : Slice.Kind.NUMBER, text, 0, text.length);
        }

        assertThat(spans.size()).isEqualTo(100);
        spans.get(63, slice);
        assertThat(slice.text()).isEqualTo("63");
        assertThat(slice.kind()).isEqualTo(Slice.Kind.NUMBER);
    }

    @Test
    void startsOverWhenCleared() {
        spans.add(Slice.Kind.TEXT, new byte[] {'a'}, 0, 1);
        spans.clear();

        assertThat(spans.size()).isZero();
        assertThatThrownBy(() -> spans.get(0, slice)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
