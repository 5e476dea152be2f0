package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Choice;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.request.CodeOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one review. */
abstract class ReviewTask extends Task {
    @Parameters(
            index = "0",
            paramLabel = "REVIEW",
            description = "A review by its id, the first characters of it, or its name.")
    private String review = "";

    @Mixin
    private CodeOption code = new CodeOption();

    ReviewTask(Terminal terminal) {
        super(terminal);
    }

    /** Does it, and answers what the server says. */
    abstract JsonNode done(Api api, String id);

    /** The same for people. */
    abstract List<String> lines(JsonNode answer);

    @Override
    protected final Optional<String> code() {
        return code.code();
    }

    @Override
    protected final int run() {
        JsonNode answer = asking(api -> done(api, whole(api)));
        show(answer, () -> lines(answer));
        return ExitCode.DONE;
    }

    private String whole(Api api) {
        if (Ids.isWhole(review)) {
            return review;
        }
        List<Choice> all = new ArrayList<>();
        api.all("pim/reviews", Map.of()).path("items").forEach(one -> {
            String id = one.path("id").asText();
            all.add(Choice.byId(
                    id, one.path("name").asText(), Ids.brief(one.path("id")) + "  " + Shown.text(one.path("name"))));
        });
        return Choice.idOf(all, review, "REVIEW")
                .orElseThrow(() -> PimException.usage(
                        "there is no review \"" + review + "\" among those that you see (gatehouse pim reviews)"));
    }

    final ReviewText text() {
        return new ReviewText(moments(), terminal().console().outColour());
    }

    final ItemText items() {
        return new ItemText(moments(), terminal().console().outColour());
    }

    /** What an action on one time of a review tells people. */
    final List<String> outcome(JsonNode answer, String nothing) {
        List<String> lines = new ArrayList<>(text().brief(answer.path("review")));
        lines.addAll(answer.path("changed").isEmpty() ? List.of(nothing) : items().table(answer.path("changed")));
        return lines;
    }

    /** Which time of a review is meant: the one that was asked for, else the latest. */
    static int instance(Api api, String id, Optional<Integer> wanted) {
        return wanted.orElseGet(() -> latest(api.get("pim/reviews/" + id)));
    }

    /** Which time of a review was begun last. */
    static int latest(JsonNode review) {
        JsonNode instances = review.path("instances");
        if (instances.isEmpty()) {
            throw PimException.usage("this review has not begun yet");
        }
        return instances.path(instances.size() - 1).path("instance").asInt();
    }

    /** A body that names it. */
    static ObjectNode about(int instance) {
        return JsonNodeFactory.instance.objectNode().put("instance", instance);
    }
}
