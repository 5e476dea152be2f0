package dev.gatehouse.cli.pim.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody is eligible for something, or has it.
 *
 * @param who the id of a principal
 * @param kind eligible or active
 * @param end empty where it never ends by itself
 */
record Assignment(String who, Governed what, String kind, Optional<Instant> end) {
    private static final Set<String> KINDS = Set.of("eligible", "active");
    private static final Set<String> NAMES = Set.of("who", "role", "scope", "group", "access", "kind", "until");
    private static final String NEVER = "never";

    Assignment {
        requireNonNull(who, "who is null");
        requireNonNull(what, "what is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(end, "end is null");
    }

    /** Whose which assignment it is, whenever it ends. */
    record Place(String who, Governed what, String kind) {}

    Place place() {
        return new Place(who, what, kind);
    }

    /** That of a grant that the server tells. */
    static Assignment of(JsonNode grant) {
        return new Assignment(
                grant.path("principalId").asText(),
                Governed.of(grant.path("target")),
                grant.path("kind").asText(),
                dev.gatehouse.cli.pim.text.Moments.instant(grant.path("end")));
    }

    /** As the server takes a time. */
    String until() {
        return end.map(Instant::toString).orElse(NEVER);
    }

    ObjectNode written(People people) {
        ObjectNode names = JsonNodeFactory.instance.objectNode().put("who", people.principal(who));
        names.setAll(what.written(people));
        return names.put("kind", kind).put("until", until());
    }

    /** What a file says; empty where it is nothing, which is told then. */
    static Optional<Assignment> read(JsonNode yaml, String at, Reading reading) {
        if (!yaml.isObject()) {
            return reading.wrong(at, "who, role or group, kind, until");
        }
        for (var member : yaml.properties()) {
            if (!NAMES.contains(member.getKey())) {
                return reading.wrong(Problems.below(at, member.getKey()), "there is no such thing here");
            }
        }
        String name = yaml.path("who").asText();
        String kind = yaml.path("kind").asText();
        Optional<String> who = reading.people().principalCalled(name);
        if (who.isEmpty()) {
            return reading.wrong(Problems.below(at, "who"), "there is no single principal called " + name);
        }
        if (!KINDS.contains(kind)) {
            return reading.wrong(Problems.below(at, "kind"), "eligible or active");
        }
        Optional<Governed> what = Governed.read(yaml, at, reading);
        Optional<Optional<Instant>> end = end(yaml.path("until").asText(), at, reading);
        return what.flatMap(target -> end.map(when -> new Assignment(who.get(), target, kind, when)));
    }

    private static Optional<Optional<Instant>> end(String text, String at, Reading reading) {
        try {
            return Optional.of(text.equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(text)));
        } catch (DateTimeException e) {
            return reading.wrong(Problems.below(at, "until"), "a time such as 2026-12-31T00:00:00Z, or never");
        }
    }
}
