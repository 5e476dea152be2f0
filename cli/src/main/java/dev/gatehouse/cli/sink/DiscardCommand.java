package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse sinks discard}. */
@Command(
        name = "discard",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Gives up for good what a sink refused. The alerts themselves stay in Gatehouse.",
        footer = {"", "Example:", "  gatehouse sinks discard soc"})
final class DiscardCommand extends Task {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name of a sink.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "SUBJECT",
            arity = "0..1",
            description =
                    "Only the one about this: an alert's id, or the sequence of a checkpoint. Default: all of the sink.")
    private Optional<String> subject = Optional.empty();

    DiscardCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode counted = asking(api -> api.delete(Api.path(SinkPath.of(name) + "/dead-letters", asked())));
        show(counted, () -> List.of(Shown.text(counted.path("count")) + " given up"));
        return ExitCode.DONE;
    }

    private Map<String, String> asked() {
        return subject.map(one -> Map.of("subject", one)).orElse(Map.of());
    }
}
