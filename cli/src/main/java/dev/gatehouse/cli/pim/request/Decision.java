package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.remote.Api;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What an approver decides, and why. */
final class Decision {
    @Option(
            names = {"-j", "--justification"},
            paramLabel = "TEXT",
            order = 20,
            description = "Why.")
    private Optional<String> justification = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "N",
            order = 21,
            description = "The stage, from 1 on. Without it: the one that is open.")
    private Optional<Integer> stage = Optional.empty();

    JsonNode send(Api api, String request, boolean approves) {
        int open = stage.orElseGet(
                () -> api.get("pim/requests/" + request).path("openStage").asInt(1));
        return api.post(
                "pim/requests/" + request + "/decision",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("stage", open)
                        .put("approves", approves)
                        .put("justification", justification.orElse("")));
    }
}
