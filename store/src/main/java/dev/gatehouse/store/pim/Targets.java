package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Targets in columns, and the keys by which they and their settings are found. */
final class Targets {
    static final String ROLE = "role";
    static final String AZURE = "azure";
    static final String MEMBER = "member";
    static final String OWNER = "owner";

    private Targets() {}

    static String key(Target target) {
        return key(kind(target), id(target), scope(target));
    }

    static String key(SettingKey setting) {
        return key(setting.target());
    }

    private static String key(String kind, String id, String scope) {
        return PortableText.key(kind + ' ' + id + ' ' + scope);
    }

    /** The group that a target is a place in. */
    static Optional<PrincipalId> place(Target target) {
        return target instanceof Target.Group place && place.access() == Target.Access.MEMBER
                ? Optional.of(place.group())
                : Optional.empty();
    }

    static String kind(Target target) {
        return switch (target) {
            case Target.Role role ->
                switch (role.scope()) {
                    case DirectoryScope any -> ROLE;
                    case AzureScope any -> AZURE;
                };
            case Target.Group group ->
                switch (group.access()) {
                    case MEMBER -> MEMBER;
                    case OWNER -> OWNER;
                };
        };
    }

    static String id(Target target) {
        return switch (target) {
            case Target.Role role -> role.role().toString();
            case Target.Group group -> group.group().toString();
        };
    }

    static String scope(Target target) {
        return switch (target) {
            case Target.Role role -> PortableText.stored(role.scope().toString());
            case Target.Group any -> "";
        };
    }

    static Target read(ResultSet row) throws SQLException {
        String kind = row.getString("target_kind");
        String id = row.getString("target_id");
        return switch (kind) {
            case ROLE, AZURE -> new Target.Role(RoleDefinitionId.of(id), scope(kind, row.getString("scope")));
            case MEMBER -> new Target.Group(PrincipalId.of(id), Target.Access.MEMBER);
            case OWNER -> new Target.Group(PrincipalId.of(id), Target.Access.OWNER);
            default -> throw new StoreException(Code.INTERNAL, "there is no such kind of target: " + kind);
        };
    }

    private static Scope scope(String kind, String stored) {
        String path = PortableText.original(stored);
        return kind.equals(AZURE)
                ? new AzureScope(path)
                : DirectoryScope.parse(path)
                        .orElseThrow(() -> new StoreException(Code.INTERNAL, "there is no such scope: " + path));
    }
}
