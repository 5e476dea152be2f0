package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;

/** What can be granted, and what a setting governs. */
final class TargetJson {
    private TargetJson() {}

    static void write(Target target, ObjectNode into) {
        switch (target) {
            case Target.Role role -> write(role.role(), role.scope(), into);
            case Target.Group group ->
                into.put("group", group.group().toString())
                        .put("access", group.access().name());
        }
    }

    static Target target(Strict from) {
        return from.textIfAny("group").isPresent()
                ? new Target.Group(from.principal("group"), from.one("access", Target.Access.class))
                : new Target.Role(RoleDefinitionId.of(from.text("role")), scope(from));
    }

    static void write(SettingKey key, ObjectNode into) {
        switch (key) {
            case SettingKey.OfRole role -> write(role.role(), role.scope(), into);
            case SettingKey.OfGroup group ->
                into.put("group", group.group().toString())
                        .put("access", group.access().name());
        }
    }

    static SettingKey key(Strict from) {
        return from.textIfAny("group").isPresent()
                ? new SettingKey.OfGroup(from.principal("group"), from.one("access", Target.Access.class))
                : new SettingKey.OfRole(RoleDefinitionId.of(from.text("role")), scope(from));
    }

    /** Both kinds of scope call their whole the same, so each has a field of its own. */
    private static void write(RoleDefinitionId role, Scope scope, ObjectNode into) {
        into.put("role", role.toString());
        switch (scope) {
            case DirectoryScope directory -> into.put("directory", directory.toString());
            case AzureScope azure -> into.put("azure", azure.path());
        }
    }

    private static Scope scope(Strict from) {
        return from.textIfAny("azure")
                .<Scope>map(AzureScope::new)
                .orElseGet(() -> DirectoryScope.parse(from.text("directory"))
                        .orElseThrow(() -> from.unknown("directory", from.text("directory"))));
    }
}
