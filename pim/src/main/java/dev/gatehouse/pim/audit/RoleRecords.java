package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is written of roles of the tenant's own. */
public final class RoleRecords {
    private RoleRecords() {}

    /**
     * That somebody defined a role, or called it something else.
     *
     * @param known whether there was such a role before
     */
    public static AuditRecord defined(Party by, RoleDefinitionId role, String name, boolean known, Instant at) {
        Activity activity = new Activity(
                Service.CORE_DIRECTORY,
                Category.ROLE_MANAGEMENT,
                known ? "Update role definition" : "Add role definition",
                known ? "Update" : "Add");
        String what = role + " " + at;
        return new AuditRecord(
                activity,
                Result.SUCCESS,
                name,
                at,
                new Actor.Person(by),
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)),
                Matter.NOTHING.target(Target.Role.everywhere(role), Optional.empty()),
                Evidence.NONE,
                Optional.empty(),
                List.of());
    }
}
