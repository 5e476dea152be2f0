package dev.gatehouse.cli.pim.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import java.util.Map;
import java.util.Optional;

/**
 * A role over a scope, or a place in a group.
 *
 * @param id of the role or group
 * @param scope of a role
 * @param access the place in a group; empty for a role
 */
record Governed(String id, String scope, Optional<String> access) {
    private static final String WHOLE = "/";

    Governed {
        requireNonNull(id, "id is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(access, "access is null");
    }

    /** That of a target that the server tells. */
    static Governed of(JsonNode target) {
        return target.has("groupId")
                ? new Governed(
                        target.path("groupId").asText(),
                        WHOLE,
                        Optional.of(target.path("accessId").asText()))
                : new Governed(
                        target.path("roleDefinitionId").asText(),
                        target.path("directoryScopeId").asText(WHOLE),
                        Optional.empty());
    }

    /** As the server takes it. */
    ObjectNode target() {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        return access.map(place -> target.put("groupId", id).put("accessId", place))
                .orElseGet(() -> target.put("roleDefinitionId", id).put("directoryScopeId", scope));
    }

    /** Where its role setting is. */
    String path() {
        return Api.path(
                "pim/settings/" + id,
                access.map(place -> Map.of("access", place))
                        .orElseGet(() -> scope.equals(WHOLE) ? Map.of() : Map.of("scope", scope)));
    }

    /** For people to read. */
    String shown(People people) {
        return access.map(place -> people.name(id) + " (" + place + ")")
                .orElseGet(() -> scope.equals(WHOLE) ? people.name(id) : people.name(id) + " over " + scope);
    }

    /** As a file names it. */
    ObjectNode written(People people) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        if (access.isPresent()) {
            return names.put("group", people.principal(id)).put("access", access.get());
        }
        names.put("role", people.role(id));
        return scope.equals(WHOLE) ? names : names.put("scope", scope);
    }

    /** What a file names; empty where it is nothing, which is told then. */
    static Optional<Governed> read(JsonNode yaml, String at, Reading reading) {
        boolean role = yaml.path("role").isTextual();
        boolean group = yaml.path("group").isTextual();
        if (role == group || (role && yaml.has("access")) || (group && yaml.has("scope"))) {
            return reading.wrong(at, "role, with scope where it is not /; or group, with access");
        }
        if (role) {
            String name = yaml.path("role").asText();
            Optional<Governed> found = reading.people()
                    .roleCalled(name)
                    .map(id -> new Governed(id, yaml.path("scope").asText(WHOLE), Optional.empty()));
            return found.or(() -> reading.wrong(Problems.below(at, "role"), "there is no single role called " + name));
        }
        String access = yaml.path("access").asText();
        if (!access.equals("member") && !access.equals("owner")) {
            return reading.wrong(Problems.below(at, "access"), "member or owner");
        }
        String name = yaml.path("group").asText();
        Optional<Governed> found =
                reading.people().principalCalled(name).map(id -> new Governed(id, WHOLE, Optional.of(access)));
        return found.or(() -> reading.wrong(Problems.below(at, "group"), "there is no single group called " + name));
    }
}
