package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.Parameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ids and targets. */
public final class Targeting {
    private static final String WHOLE = "/";

    private Targeting() {}

    /** A target of its parts; a problem where they are none. */
    static Target target(
            String prefix,
            @Nullable String role,
            @Nullable String scope,
            @Nullable String group,
            @Nullable String access) {
        if ((role == null) == (group == null)) {
            throw Parameters.wrong(prefix + "roleDefinitionId", "given where groupId is not, and only there");
        }
        if (group != null) {
            if (scope != null) {
                throw Parameters.wrong(prefix + "directoryScopeId", "given with roleDefinitionId only");
            }
            return new Target.Group(
                    principal(prefix + "groupId", group),
                    Words.camel(Target.Access.values(), prefix + "accessId", access));
        }
        if (access != null) {
            throw Parameters.wrong(prefix + "accessId", "given with groupId only");
        }
        RoleDefinitionId id = new RoleDefinitionId(id(prefix + "roleDefinitionId", String.valueOf(role)));
        return new Target.Role(id, scope(prefix + "directoryScopeId", id, scope == null ? WHOLE : scope));
    }

    /** What a role is held over: which of two systems a path is of, the role says, where it is built in. */
    static Scope scope(String name, RoleDefinitionId role, String path) {
        Optional<Scope> directory = DirectoryScope.parse(path).map(scope -> scope);
        Optional<Scope> azure = AzureScope.parse(path).map(scope -> scope);
        Optional<Scope> found = RoleCatalogue.builtIn()
                .role(role)
                .map(known -> known.system() == RoleSystem.AZURE ? azure : directory)
                .orElseGet(() -> directory.or(() -> azure));
        return found.orElseThrow(() -> Parameters.wrong(
                name, "a scope of this role's: /, /administrativeUnits/ID or /ID, or the path of an Azure scope"));
    }

    /** A principal's id. */
    public static PrincipalId principal(String name, @Nullable String text) {
        return new PrincipalId(id(name, String.valueOf(text)));
    }

    private static ObjectId id(String name, String text) {
        return ObjectId.parse(text).orElseThrow(() -> Parameters.wrong(name, "the id of an object, a UUID"));
    }
}
