package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.grant.PimStation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What principals and roles are called today. */
public record Names(Map<PrincipalId, Account> accounts, Map<RoleDefinitionId, String> ownRoles) {
    public Names {
        accounts = Map.copyOf(accounts);
        ownRoles = Map.copyOf(ownRoles);
    }

    /** Those of principals, and of all roles. */
    public static Names of(PimStation pim, Collection<PrincipalId> those) {
        return new Names(
                pim.facts().accounts(those.stream().distinct().toList()).stream()
                        .collect(Collectors.toMap(Account::id, Function.identity())),
                pim.settings().ownRoles());
    }

    /** The name of a principal; none for one that is not known. */
    public @Nullable String principal(PrincipalId id) {
        return Optional.ofNullable(accounts.get(id)).map(Account::name).orElse(null);
    }

    /** The name of a role; its id for one that is not known. */
    public String role(RoleDefinitionId id) {
        return RoleCatalogue.builtIn()
                .role(id)
                .map(role -> role.name())
                .orElseGet(() -> ownRoles.getOrDefault(id, id.toString()));
    }

    /** A principal with his name. */
    public PersonView person(PrincipalId id) {
        return new PersonView(id.toString(), principal(id));
    }

    /** A target with its name. */
    public TargetBody target(Target target) {
        return switch (target) {
            case Target.Role role ->
                new TargetBody(
                        role.role().toString(), role(role.role()), role.scope().toString(), null, null, null);
            case Target.Group group ->
                new TargetBody(
                        null,
                        null,
                        null,
                        group.group().toString(),
                        principal(group.group()),
                        Words.camel(group.access()));
        };
    }

    /** The group that a target is a place in. */
    public static Optional<PrincipalId> group(Target target) {
        return target instanceof Target.Group group ? Optional.of(group.group()) : Optional.empty();
    }
}
