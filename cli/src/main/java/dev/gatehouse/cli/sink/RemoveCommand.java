package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse sinks remove}. */
@Command(
        name = "remove",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Takes a sink away that was declared with set. What was not delivered is remembered: a sink of the same name goes on there.",
        footer = {"", "Example:", "  gatehouse sinks remove soc"})
final class RemoveCommand extends Task {
    @Parameters(paramLabel = "NAME", description = "The name of a sink.")
    private String name = "";

    RemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode answer = asking(api -> api.delete(SinkPath.of(name)));
        show(answer, () -> List.of(name + " is gone"));
        return ExitCode.DONE;
    }
}
