package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse sinks retry}. */
@Command(
        name = "retry",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Tries a sink now that is left alone for a time because it took nothing.",
        footer = {"", "Example:", "  gatehouse sinks retry soc"})
final class RetryCommand extends Task {
    @Parameters(paramLabel = "NAME", description = "The name of a sink.")
    private String name = "";

    RetryCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode answer = asking(api -> api.post(SinkPath.of(name) + "/retry", JsonNodeFactory.instance.objectNode()));
        show(answer, () -> List.of(name + " is tried now; gatehouse sinks list says what comes of it."));
        return ExitCode.DONE;
    }
}
