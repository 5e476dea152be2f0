package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse pim reviews apply}. */
@Command(
        name = "apply",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Has done what was decided, once nobody decides any more. What must not be done is left, and says why: the last"
                    + " administrator stays, and what was given anew meanwhile stays, too.",
            "",
            "Whoever administers what is reviewed at this moment can. A review with --auto-apply does it by itself."
        },
        footer = {"", "Example:", "  gatehouse pim reviews apply 3f2a9c01"})
final class ApplyCommand extends ReviewTask {
    @Mixin
    private InstanceOption instance = new InstanceOption();

    ApplyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        return api.post("pim/reviews/" + id + "/apply", about(instance(api, id, instance.instance())));
    }

    @Override
    List<String> lines(JsonNode answer) {
        return outcome(answer, "There was nothing to be done.");
    }
}
