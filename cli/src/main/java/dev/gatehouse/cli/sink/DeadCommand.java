package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse sinks dead}. */
@Command(
        name = "dead",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Lists what a sink will never take, oldest first: its receiver looked at it and refused it.",
        footer = {"", "Example:", "  gatehouse sinks dead soc"})
final class DeadCommand extends Task {
    @Parameters(paramLabel = "NAME", description = "The name of a sink.")
    private String name = "";

    DeadCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode letters = asking(api -> api.get(SinkPath.of(name) + "/dead-letters"));
        show(
                letters,
                () -> new SinkText(moments(), terminal().console().outColour()).letters(name, letters.path("items")));
        return ExitCode.DONE;
    }
}
