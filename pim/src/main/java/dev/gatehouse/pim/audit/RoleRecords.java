package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is written of roles of the tenant's own. */
public final class RoleRecords {
    private static final String ADD = "Add";
    private static final String UPDATE = "Update";
    private static final String DELETE = "Delete";

    private RoleRecords() {}

    /**
     * That an import defined a role, or made it otherwise.
     *
     * @param before what it was; empty where there was no such role
     */
    public static AuditRecord defined(Party by, Optional<CustomRole> before, CustomRole role, Instant at) {
        String what = role.id() + " " + at;
        return new AuditRecord(
                activity(before.isPresent() ? UPDATE : ADD),
                Result.SUCCESS,
                RoleWords.of(before, Optional.of(role), Optional.empty()),
                at,
                new Actor.Person(by),
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)),
                Matter.NOTHING.target(Target.Role.everywhere(role.id()), Optional.empty()),
                Evidence.NONE,
                Optional.of(new Change.OfRole(role.id(), before, Optional.of(role))),
                List.of());
    }

    /** That somebody defined a role, made it otherwise or took it away, and how many have it or may activate it. */
    static AuditRecord of(Scene scene, Change.OfRole change) {
        long holders = scene.after().grants().values().stream()
                .filter(Grant::isOpen)
                .filter(grant -> grant.target() instanceof Target.Role role
                        && role.role().equals(change.role()))
                .map(Grant::principal)
                .distinct()
                .count();
        boolean known = scene.before().roles().contains(change.role());
        String operation = change.after().isEmpty() ? DELETE : known ? UPDATE : ADD;
        return scene.record(
                activity(operation),
                Result.SUCCESS,
                RoleWords.of(change.before(), change.after(), Optional.of(holders)),
                scene.caller(),
                correlation(
                        change.role(),
                        change.after()
                                .or(change::before)
                                .map(CustomRole::version)
                                .orElse(0L)),
                scene.target(Target.Role.everywhere(change.role())),
                Optional.of(change));
    }

    /** What somebody wanted and did not get. */
    static Activity wanted(RoleCommand command) {
        return activity(
                switch (command) {
                    case RoleCommand.CreateRole any -> ADD;
                    case RoleCommand.ChangeRole any -> UPDATE;
                    case RoleCommand.DeleteRole any -> DELETE;
                });
    }

    /** What tells one change of a role from another: which version came of it. */
    static UUID correlation(RoleDefinitionId role, long version) {
        return UUID.nameUUIDFromBytes(("role " + role + " " + version).getBytes(StandardCharsets.UTF_8));
    }

    private static Activity activity(String operation) {
        return new Activity(
                Service.CORE_DIRECTORY, Category.ROLE_MANAGEMENT, operation + " role definition", operation);
    }
}
