package dev.gatehouse.cli.pim.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Sends forms, several as a bundle, and waits for what becomes of them. */
final class Asking {
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Set<String> DONE = Set.of("Provisioned", "Granted");
    private static final Set<String> OPEN =
            Set.of("PendingApproval", "PendingApprovalProvisioning", "PendingAdminDecision", "PendingProvisioning");

    private final Api api;
    private final Terminal terminal;

    Asking(Api api, Terminal terminal) {
        this.api = requireNonNull(api, "api is null");
        this.terminal = requireNonNull(terminal, "terminal is null");
    }

    /** A form with an id of its own: sent again, it is the same request. */
    static ObjectNode form(String action) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("action", action);
    }

    /** Sends them. */
    JsonNode send(List<ObjectNode> forms) {
        return api.post("pim/requests", wish(forms));
    }

    /** Only asks what would come of them. */
    JsonNode tried(List<ObjectNode> forms) {
        return api.post("pim/requests", wish(forms).put("validateOnly", true));
    }

    private static ObjectNode wish(List<ObjectNode> forms) {
        if (forms.size() == 1) {
            return forms.getFirst();
        }
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        ArrayNode all = bundle.putArray("bundle");
        forms.forEach(all::add);
        return bundle;
    }

    /** The requests of an answer. */
    static List<JsonNode> requests(JsonNode answer) {
        return answer.has("requests")
                ? StreamSupport.stream(answer.path("requests").spliterator(), false)
                        .toList()
                : List.of(answer);
    }

    /** What they are as soon as there is nothing more to wait for. */
    JsonNode settled(JsonNode answer) {
        if (!answer.has("requests")) {
            return settled(answer.path("id").asText(), answer);
        }
        ObjectNode bundle = answer.deepCopy();
        ArrayNode all = bundle.putArray("requests");
        requests(answer).forEach(one -> all.add(settled(one.path("id").asText(), one)));
        return bundle;
    }

    private JsonNode settled(String id, JsonNode first) {
        JsonNode now = first;
        String told = "";
        while (OPEN.contains(now.path("status").asText())) {
            if (!told.equals(now.path("status").asText())) {
                told = now.path("status").asText();
                terminal.tell("gatehouse: waiting, it is " + told + " ...");
            }
            terminal.pause().last(BETWEEN);
            now = api.get("pim/requests/" + id);
        }
        return now;
    }

    /** With what a command ends that waited. */
    static int code(JsonNode answer) {
        return requests(answer).stream()
                        .allMatch(one -> DONE.contains(one.path("status").asText()))
                ? ExitCode.DONE
                : ExitCode.INPUT;
    }
}
