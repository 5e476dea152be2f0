package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Shown;

/** What is asked for, as people call it. */
public final class TargetText {
    private static final String WHOLE = "/";

    private TargetText() {}

    /** A role, with its scope where it is not the whole directory; or a place in a group. */
    public static String of(JsonNode target) {
        if (target.has("groupId")) {
            return Shown.text(target.path(target.has("groupName") ? "groupName" : "groupId")) + " ("
                    + Shown.text(target.path("accessId")) + ")";
        }
        String role = Shown.text(target.path(target.has("roleName") ? "roleName" : "roleDefinitionId"));
        String scope = Shown.text(target.path("directoryScopeId"));
        return scope.isEmpty() || scope.equals(WHOLE) ? role : role + " over " + scope;
    }

    /** A person, by name or at least by id. */
    public static String person(JsonNode person) {
        return person(person, "name", "id");
    }

    /** One of an item that has several. */
    static String person(JsonNode item, String name, String id) {
        return Shown.text(item.path(item.has(name) ? name : id));
    }
}
