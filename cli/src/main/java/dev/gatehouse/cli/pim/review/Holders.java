package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Choice;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.request.TargetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Finds whose assignments somebody means, among those of a review. */
final class Holders {
    private Holders() {}

    /**
     * The ids of assignments: those of a holder that can be decided, and where none of his can, all; or one by the first
     * characters of its id.
     */
    static List<String> meant(JsonNode items, String wanted) {
        List<Choice> all = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode holder = item.path("principal");
            all.add(new Choice(
                    Set.copyOf(List.of(
                            holder.path(holder.has("name") ? "name" : "id").asText(),
                            holder.path("id").asText())),
                    TargetText.person(holder) + "  " + Shown.text(holder.path("id")),
                    named("holder", holder.path("id"))));
            all.add(new Choice(
                    Set.of(item.path("grantId").asText()),
                    Shown.text(item.path("grantId")),
                    named("grant", item.path("grantId"))));
        }
        ObjectNode found = Choice.of(all, wanted, "WHO")
                .map(Choice::target)
                .orElseThrow(() -> PimException.usage("nobody called \"" + wanted
                        + "\" is reviewed here, as far as you see it (gatehouse pim reviews show)"));
        if (found.has("grant")) {
            return List.of(found.path("grant").asText());
        }
        List<JsonNode> his = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/principal/id").equals(found.path("holder")))
                .toList();
        List<JsonNode> open =
                his.stream().filter(item -> item.path("toDecide").asBoolean()).toList();
        return (open.isEmpty() ? his : open)
                .stream().map(item -> item.path("grantId").asText()).toList();
    }

    private static ObjectNode named(String member, JsonNode id) {
        return JsonNodeFactory.instance.objectNode().set(member, id);
    }
}
