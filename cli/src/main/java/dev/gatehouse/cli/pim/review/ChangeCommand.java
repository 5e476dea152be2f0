package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.request.Targets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse pim reviews change}. */
@Command(
        name = "change",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Has a review held otherwise, from the next time on: what has begun goes on as it began. What you do not say stays as"
                    + " it is.",
            "",
            "Whoever administers what is reviewed at this moment can."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews change 3f2a9c01 --days 10 --otherwise deny",
            "  gatehouse pim reviews change 3f2a9c01 --every month --no-auto-apply"
        })
final class ChangeCommand extends ReviewTask {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    ChangeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        ObjectNode review = api.get("pim/reviews/" + id).deepCopy();
        plan.into(review, new Targets(api));
        return api.put("pim/reviews/" + id, review);
    }

    @Override
    List<String> lines(JsonNode answer) {
        return text().whole(answer);
    }
}
