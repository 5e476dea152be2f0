package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse sinks test}. */
@Command(
        name = "test",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Sends an alert that says nothing but that it arrived, and says what came of it. It is kept nowhere, and no route holds"
                        + " it back.",
        footer = {"", "Example:", "  gatehouse sinks test soc"})
final class TestCommand extends Task {
    @Parameters(paramLabel = "NAME", description = "The name of a sink.")
    private String name = "";

    TestCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode tested = asking(api -> api.post(SinkPath.of(name) + "/test", JsonNodeFactory.instance.objectNode()));
        boolean arrived = tested.path("arrived").asBoolean();
        show(
                tested,
                () -> List.of(
                        arrived
                                ? name
                                        + " has it, as far as its protocol can say so. Look there for \"Test of the sink "
                                        + name + "\"."
                                : "It did not arrive: " + Shown.text(tested.path("why"))));
        return arrived ? ExitCode.DONE : ExitCode.INPUT;
    }
}
