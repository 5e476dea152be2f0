package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.guard.Defining;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody defines a role, changes what it is, or takes it away. */
final class RoleDrafts {
    private final Guards guards;

    RoleDrafts(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, RoleCommand command, Instant at) {
        return switch (command) {
            case RoleCommand.CreateRole create -> create(slice, create, at);
            case RoleCommand.ChangeRole change -> there(slice, change, Optional.of(change.definition()), at);
            case RoleCommand.DeleteRole delete -> there(slice, delete, Optional.empty(), at);
        };
    }

    private Draft create(Slice slice, RoleCommand.CreateRole create, Instant at) {
        if (slice.roles().contains(create.role()) && !isBuiltIn(create.role())) {
            return Draft.Unwanted.because(
                    Refusal.of(Refusal.Code.ROLE, "there is a role with this id", "", create.role()));
        }
        return judged(
                new Defining(slice, create.by(), create.role(), Optional.empty(), Optional.of(create.definition()), at),
                Optional.of(create.definition().version(1)));
    }

    private Draft there(Slice slice, RoleCommand command, Optional<CustomRole> after, Instant at) {
        Optional<CustomRole> before = slice.definition(command.role());
        if (!slice.roles().contains(command.role())) {
            return Draft.Unwanted.because(
                    Refusal.of(Refusal.Code.TARGET_UNKNOWN, "there is no such role", "", command.role()));
        }
        CustomRole was = before.orElseGet(
                () -> CustomRole.named(command.role(), command.role().toString()));
        return judged(
                new Defining(slice, command.by(), command.role(), Optional.of(was), after, at),
                after.map(role -> role.version(was.version() + 1)));
    }

    private Draft judged(Defining wish, Optional<CustomRole> after) {
        List<Refusal> refusals = Guards.judge(guards.defining(), wish);
        if (!refusals.isEmpty()) {
            return new Draft.Unwanted(refusals);
        }
        Optional<CustomRole> before = wish.slice().definition(wish.role());
        boolean same = before.isPresent() && after.equals(before.map(was -> was.version(was.version() + 1)));
        return Draft.Wanted.of(same ? List.of() : List.of(new Change.OfRole(wish.role(), before, after)));
    }

    private static boolean isBuiltIn(RoleDefinitionId role) {
        return RoleCatalogue.builtIn().role(role).isPresent();
    }
}
