package dev.gatehouse.cli.pim.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim alerts dismiss}. */
@Command(
        name = "dismiss",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says that you have seen incidents: the alert is silent until it finds others, or these again after they were gone.",
            "",
            "Whoever administers roles of the directory at this moment can."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim alerts dismiss stale 7c1e03d2",
            "  gatehouse pim alerts dismiss stale --all"
        })
final class DismissCommand extends AlertTask {
    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "INCIDENT",
            description = "By its id, or the first characters of it.")
    private List<String> incidents = new ArrayList<>();

    @Option(names = "--all", order = 10, description = "All that it found, in place of INCIDENT.")
    private boolean all;

    DismissCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    JsonNode done(Api api, String id) {
        if (incidents.isEmpty() != all) {
            throw PimException.usage("say which: INCIDENT, or --all");
        }
        JsonNode found = api.get("pim/alerts/" + id).path("incidents");
        if (found.isEmpty()) {
            throw PimException.usage("it found nothing that could be dismissed");
        }
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = wish.putArray("incidents");
        if (all) {
            found.forEach(one -> ids.add(one.path("id")));
        } else {
            incidents.forEach(one -> ids.add(incident(found, one)));
        }
        return api.post("pim/alerts/" + id + "/dismissal", wish);
    }
}
