package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse pim reviews show}. */
@Command(
        name = "show",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Shows a review: how it is held, and of each assignment when its holder last signed in, what is recommended, what was"
                    + " said by whom, and what came of it.",
            "",
            "With --output json: the review, and its assignments as items."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews show 3f2a9c01",
            "  gatehouse pim reviews show leavers --instance 2",
            "  gatehouse pim reviews show leavers --output json | jq '.items[] | select(.recommendation == \"Deny\")'"
        })
final class ShowCommand extends ReviewTask {
    @Mixin
    private InstanceOption instance = new InstanceOption();

    ShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        ObjectNode review = api.get("pim/reviews/" + id).deepCopy();
        if (instance.instance().isEmpty() && review.path("instances").isEmpty()) {
            review.putArray("items");
            return review;
        }
        int number = instance.instance().orElseGet(() -> latest(review));
        ObjectNode items = api.all("pim/reviews/" + id + "/items", Map.of("instance", Integer.toString(number)));
        review.set("items", items.path("items"));
        return review;
    }

    @Override
    List<String> lines(JsonNode answer) {
        List<String> lines = new ArrayList<>(text().whole(answer));
        if (!answer.path("instances").isEmpty()) {
            lines.add("");
            lines.addAll(items().table(answer.path("items")));
        }
        return lines;
    }
}
