package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Choice;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Finds what somebody means by the name of a role or group, and whom by the name of a user. */
public final class Targets {
    private static final String WHOLE = "/";

    private final Api api;
    private final Map<String, JsonNode> lists = new HashMap<>();

    /** Of a server. */
    public Targets(Api api) {
        this.api = api;
    }

    /**
     * What is meant among what the caller has; else any role, so that the server says why he cannot have it.
     *
     * @param kind eligible or active
     */
    ObjectNode own(String wanted, Optional<String> scope, String kind) {
        JsonNode grants = api.all("pim/grants", Map.of("mine", "true", "kind", kind, "state", "current"));
        List<Choice> all = new ArrayList<>();
        grants.path("items").forEach(grant -> {
            JsonNode target = grant.path("target");
            if (scope.isEmpty()
                    || scope.get().equals(target.path("directoryScopeId").asText())) {
                all.add(choice(target));
            }
        });
        return Choice.of(all, wanted, "ROLE")
                .map(Choice::target)
                .or(() -> found(wanted, scope))
                .orElseThrow(() -> none(wanted));
    }

    /** Any role, over a scope. */
    public ObjectNode role(String wanted, Optional<String> scope) {
        return found(wanted, scope).orElseThrow(() -> none(wanted));
    }

    private Optional<ObjectNode> found(String wanted, Optional<String> scope) {
        List<Choice> all = new ArrayList<>();
        list("pim/roles").forEach(role -> {
            ObjectNode target = JsonNodeFactory.instance.objectNode();
            target.put("roleDefinitionId", role.path("id").asText());
            target.put("directoryScopeId", scope.orElse(WHOLE));
            String name = role.path("name").asText();
            all.add(new Choice(
                    Set.of(name, role.path("id").asText()),
                    Shown.text(role.path("name")) + "  " + Shown.text(role.path("id")),
                    target));
        });
        return Choice.of(all, wanted, "ROLE").map(Choice::target);
    }

    /** A place in a group. */
    public ObjectNode group(String wanted, String access) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("groupId", principal(wanted, Set.of("group"), "GROUP"))
                .put("accessId", access);
    }

    /** What a role or group is called; its id where nobody knows it. */
    public String name(ObjectNode target) {
        boolean group = target.has("groupId");
        JsonNode id = target.path(group ? "groupId" : "roleDefinitionId");
        return StreamSupport.stream(list(group ? "pim/principals" : "pim/roles").spliterator(), false)
                .filter(one -> one.path("id").equals(id))
                .map(one -> one.path("name").asText())
                .findFirst()
                .orElseGet(id::asText);
    }

    /** Asked for once, whatever it is asked for. */
    private JsonNode list(String path) {
        return lists.computeIfAbsent(path, all -> api.all(all, Map.of()).path("items"));
    }

    /** The id of a user, group or application. */
    String principal(String wanted) {
        return principal(wanted, Set.of("user", "group", "servicePrincipal"), "USER");
    }

    /** The id of a user. */
    public String user(String wanted) {
        return principal(wanted, Set.of("user"), "USER");
    }

    private String principal(String wanted, Set<String> kinds, String what) {
        List<Choice> all = new ArrayList<>();
        list("pim/principals").forEach(one -> {
            if (kinds.contains(one.path("kind").asText())) {
                all.add(Choice.byId(
                        one.path("id").asText(),
                        one.path("name").asText(),
                        Shown.text(one.path("name")) + "  " + Shown.text(one.path("id"))));
            }
        });
        return Choice.idOf(all, wanted, what)
                .orElseThrow(() -> PimException.usage(
                        "there is no " + what + " \"" + wanted + "\"; give a name, its beginning, or an id"));
    }

    private static Choice choice(JsonNode target) {
        Set<String> names = new HashSet<>();
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        for (String member : List.of("roleDefinitionId", "directoryScopeId", "groupId", "accessId")) {
            if (target.has(member)) {
                asked.set(member, target.path(member));
            }
        }
        for (String member : List.of("roleDefinitionId", "roleName", "groupId", "groupName")) {
            if (target.has(member)) {
                names.add(target.path(member).asText());
            }
        }
        names.add(TargetText.of(target));
        return new Choice(names, TargetText.of(target), asked);
    }

    private static PimException none(String wanted) {
        return PimException.usage("there is no role \"" + wanted
                + "\"; give its name, the beginning of it, or its template id (gatehouse pim roles lists yours)");
    }
}
