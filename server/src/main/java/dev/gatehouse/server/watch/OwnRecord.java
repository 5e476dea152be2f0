package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to Gatehouse itself, as a directory audit tells it: rules judge it like any other.
 *
 * @param id the same however often it is told: records of one id are one event
 * @param operation what was done or noticed, such as {@code Approve exclusion}
 * @param by the person who did it; empty where Gatehouse noticed it by itself
 * @param targets whom and what it concerns
 * @param details what else is to be said, by name
 */
public record OwnRecord(
        String id,
        Instant time,
        String operation,
        Optional<Person> by,
        List<Target> targets,
        Map<String, String> details) {
    /** What a record of Gatehouse itself says in {@code LoggedByService}. */
    public static final String SERVICE = "Gatehouse";

    private static final JsonMapper JSON = new JsonMapper();

    public OwnRecord {
        requireNonNull(id, "id is null");
        requireNonNull(time, "time is null");
        requireNonNull(operation, "operation is null");
        requireNonNull(by, "by is null");
        targets = List.copyOf(targets);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Somebody with an account here. */
    public record Person(String id, String name) {
        public Person {
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
        }
    }

    /**
     * Whom or what it concerns.
     *
     * @param type as Microsoft Graph names types of targets, such as {@code User}, or a word of our own, such as {@code Watchlist}
     */
    public record Target(String type, String id, String name) {
        public Target {
            requireNonNull(type, "type is null");
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
        }
    }

    /** As Microsoft Graph writes a directory audit: one line of JSON, with its end. */
    byte[] line() {
        ObjectNode audit = JSON.createObjectNode()
                .put("id", id)
                .put("category", "Administration")
                .put("correlationId", id)
                .put("result", "success")
                .put("activityDisplayName", operation)
                .put("activityDateTime", time.toString())
                .put("loggedByService", SERVICE)
                .put("operationType", "Update");
        ObjectNode initiated = audit.putObject("initiatedBy");
        by.ifPresentOrElse(
                person -> initiated
                        .putObject("user")
                        .put("id", person.id())
                        .put("displayName", person.name())
                        .put("userPrincipalName", person.name()),
                () -> initiated.putObject("app").put("displayName", SERVICE));
        ArrayNode concerned = audit.putArray("targetResources");
        targets.forEach(target -> {
            ObjectNode resource = concerned
                    .addObject()
                    .put("id", target.id())
                    .put("displayName", target.name())
                    .put("type", target.type());
            if (target.type().equals("User")) {
                resource.put("userPrincipalName", target.name());
            }
        });
        ArrayNode more = audit.putArray("additionalDetails");
        details.forEach((key, value) -> more.addObject().put("key", key).put("value", value));
        return (audit + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
