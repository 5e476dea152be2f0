package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse pim reviews stop}. */
@Command(
        name = "stop",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Stops a review before its time: the time that is being held, or with --for-good all of it. What was decided is kept,"
                    + " and nothing of it is done until somebody applies it.",
            "",
            "Whoever administers what is reviewed at this moment can."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews stop 3f2a9c01",
            "  gatehouse pim reviews stop 3f2a9c01 --for-good"
        })
final class StopCommand extends ReviewTask {
    @Option(names = "--for-good", order = 10, description = "It is not held again, either.")
    private boolean forGood;

    @Mixin
    private InstanceOption instance = new InstanceOption();

    StopCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        if (forGood && instance.instance().isPresent()) {
            throw PimException.usage("--for-good or --instance, not both");
        }
        return api.post(
                "pim/reviews/" + id + "/stop",
                forGood ? JsonNodeFactory.instance.objectNode() : about(instance(api, id, instance.instance())));
    }

    @Override
    List<String> lines(JsonNode answer) {
        return text().whole(answer.path("review"));
    }
}
