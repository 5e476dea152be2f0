package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code gatehouse pim reviews reset}. */
@Command(
        name = "reset",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Has the stage that is open asked again: what was said in it counts no more; what earlier stages said stays."
                        + " Whoever administers what is reviewed at this moment can.",
        footer = {"", "Example:", "  gatehouse pim reviews reset 3f2a9c01"})
final class ResetCommand extends ReviewTask {
    ResetCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        return api.post("pim/reviews/" + id + "/reset", about(instance(api, id, Optional.empty())));
    }

    @Override
    List<String> lines(JsonNode answer) {
        return outcome(answer, "Nobody had said anything in this stage.");
    }
}
