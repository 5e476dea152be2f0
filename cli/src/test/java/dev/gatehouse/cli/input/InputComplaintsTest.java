package dev.gatehouse.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InputComplaintsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Complaints complaints = new Complaints(new PrintStream(err, true, StandardCharsets.UTF_8));
    private final InputComplaints named = new InputComplaints(List.of("named", "folder"), complaints);
    private final List<Input> inputs = List.of(input("folder/a"), input("named"));

    @Test
    void aFileThatTheUserNamedMustBeALog() {
        List<InputProblem> problems = named.read(inputs, Map.of(), Map.of(0, Barren.TEXT, 1, Barren.TEXT));
        assertThat(problems).containsExactly(new InputProblem("named", Barren.TEXT.reason()));
        assertThat(told()).isEmpty();
    }

    @Test
    void anEmptyFileIsToldWhereverItLiesAndIsNoProblem() {
        assertThat(named.read(inputs, Map.of(), Map.of(0, Barren.EMPTY, 1, Barren.EMPTY)))
                .isEmpty();
        assertThat(told()).isEqualTo("gatehouse: folder/a is empty\ngatehouse: named is empty\n");
    }

    @Test
    void aKnownFormThatIsNotReadIsToldWhereverItLies() {
        assertThat(named.read(inputs, Map.of(0, "why", 1, "why not"), Map.of()))
                .containsExactly(new InputProblem("named", "why not"));
        assertThat(told()).isEqualTo("gatehouse: folder/a: why\n");
    }

    @Test
    void whatDoesNotExistIsAMistakeOfUse() {
        named.found(new Inputs(List.of(), List.of("gone"), List.of(), List.of("x/gatehouse.yaml")), Optional.empty());
        assertThat(told()).contains("gone: does not exist").contains("x/gatehouse.yaml lies among the logs");
        assertThat(complaints.usage()).isTrue();
    }

    @Test
    void aConfigurationThatIsTheContextMayLieAnywhere() {
        Inputs found = new Inputs(List.of(), List.of(), List.of(), List.of("x/gatehouse.yaml"));
        named.found(found, Optional.of(Path.of("x/gatehouse.yaml")));
        assertThat(told()).isEmpty();
        assertThat(complaints.usage()).isFalse();
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Input input(String name) {
        return new Input(name, Path.of(name), 0, false);
    }
}
