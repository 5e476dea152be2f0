package dev.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
    @Test
    void positionalArgumentsAndOptionsMayMix() {
        var arguments = new Arguments(List.of("a", "--seed", "5", "b"));
        assertThat(arguments.next("first")).isEqualTo("a");
        assertThat(arguments.next("second")).isEqualTo("b");
        assertThat(arguments.number("--seed", 1)).isEqualTo(5);
        assertThatCode(arguments::finish).doesNotThrowAnyException();
    }

    @Test
    void anAbsentOptionHasItsDefault() {
        var arguments = new Arguments(List.of());
        assertThat(arguments.number("--seed", 7)).isEqualTo(7);
        assertThat(arguments.option("--file")).isEmpty();
    }

    @Test
    void whatIsMissingOrLeftOverIsNamed() {
        assertThatThrownBy(() -> new Arguments(List.of()).next("where to write it"))
                .hasMessage("missing: where to write it");
        assertThatThrownBy(() -> new Arguments(List.of("x", "--y", "z")).finish())
                .hasMessage("not understood: x --y");
        assertThatThrownBy(() -> new Arguments(List.of("--y"))).hasMessage("--y needs a value");
        assertThatThrownBy(() -> new Arguments(List.of("--n", "1e3")).number("--n", 0))
                .hasMessage("--n needs a number, not 1e3");
    }
}
