package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

/** {@code gatehouse sinks replay}. */
@Command(
        name = "replay",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Has what a sink refused tried again, each as its alert is now.",
        footer = {
            "",
            "Examples:",
            "  gatehouse sinks replay soc",
            "  gatehouse sinks replay soc 5b0e7a1c-6f2d-5c1e-9a0b-3d4e5f607182"
        })
final class ReplayCommand extends Task {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name of a sink.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "SUBJECT",
            arity = "0..1",
            description =
                    "Only the one about this: an alert's id, or the sequence of a checkpoint. Default: all of the sink.")
    private Optional<String> subject = Optional.empty();

    ReplayCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        JsonNode counted = asking(api -> api.post(
                Api.path(SinkPath.of(name) + "/dead-letters/replay", asked()), JsonNodeFactory.instance.objectNode()));
        show(counted, () -> List.of(Shown.text(counted.path("count")) + " tried again"));
        return ExitCode.DONE;
    }

    private Map<String, String> asked() {
        return subject.map(one -> Map.of("subject", one)).orElse(Map.of());
    }
}
