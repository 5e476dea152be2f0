package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.http.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sink that somebody declares.
 *
 * @param json an entry of {@code sinks} of the configuration file, with its name
 * @param secrets all its secrets by name; empty to leave those that there are
 */
record SinkWish(String json, Optional<Map<String, String>> secrets) {
    private static final String SECRETS = "secrets";
    private static final int LONGEST = 1 << 16;

    static SinkWish of(String name, @Nullable JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw Problems.malformed("Send the sink as an object: type, and what a sink of that type needs.")
                    .thrown();
        }
        ObjectNode entry = object.deepCopy();
        Optional<Map<String, String>> secrets =
                Optional.ofNullable(entry.remove(SECRETS)).map(SinkWish::secrets);
        if (!entry.path("name").asText(name).equals(name)) {
            throw Problems.malformed("name is another one than that of the path.")
                    .thrown();
        }
        entry.put("name", name);
        String json = entry.toString();
        if (json.length() > LONGEST) {
            throw Problems.tooLarge("A sink takes no more than " + LONGEST + " characters.")
                    .thrown();
        }
        return new SinkWish(json, secrets);
    }

    private static Map<String, String> secrets(JsonNode node) {
        if (!node.isObject()) {
            throw Problems.malformed("secrets is an object of texts.").thrown();
        }
        Map<String, String> secrets = new TreeMap<>();
        node.properties().forEach(secret -> {
            if (!secret.getValue().isTextual() || secret.getValue().asText().isBlank()) {
                throw Problems.malformed("secrets is an object of texts, none of them empty.")
                        .thrown();
            }
            secrets.put(secret.getKey(), secret.getValue().asText().strip());
        });
        return secrets;
    }
}
