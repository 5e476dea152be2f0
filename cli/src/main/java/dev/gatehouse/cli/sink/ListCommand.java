package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code gatehouse sinks list}. */
@Command(
        name = "list",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Lists the sinks and how each stands: what it took, what waits for it, and what keeps it from taking anything.",
        footer = {"", "Examples:", "  gatehouse sinks list", "  gatehouse sinks list --output json"})
final class ListCommand extends Task {
    ListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode sinks = asking(api -> api.all("sinks", Map.of()));
        show(sinks, () -> new SinkText(moments(), terminal().console().outColour()).all(sinks.path("items")));
        return ExitCode.DONE;
    }
}
