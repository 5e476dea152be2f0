package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the records that Core Directory writes. */
final class CoreDirectory {
    static final String SERVICE = "Core Directory";
    private static final String USERS = "UserManagement";

    private final Tenant tenant;
    private final AuditIds ids;

    CoreDirectory(Tenant tenant, AuditIds ids) {
        this.tenant = tenant;
        this.ids = ids;
    }

    /** Somebody or something gives a role to a person. */
    Audit addMemberToRole(Instant time, Actor actor, Person member, Role role) {
        return roleChange(time, actor, "Add member to role", "Assign", member, role, true);
    }

    /** The role ends. */
    Audit removeMemberFromRole(Instant time, Actor actor, Person member, Role role) {
        return roleChange(time, actor, "Remove member from role", "Unassign", member, role, false);
    }

    /** PIM makes a person eligible for a role. */
    Audit addEligibleMember(Instant time, Actor actor, Person member, Role role) {
        return roleChange(time, actor, "Add eligible member to role", "AssignEligibleRole", member, role, true);
    }

    /** The eligibility ends. */
    Audit removeEligibleMember(Instant time, Actor actor, Person member, Role role) {
        return roleChange(time, actor, "Remove eligible member from role", "UnassignEligibleRole", member, role, false);
    }

    Audit addUser(Instant time, Actor actor, Person created) {
        return record(
                time,
                actor,
                USERS,
                "Add user",
                "Add",
                Target.user(
                        created,
                        new Target.Change("AccountEnabled", "[]", "[true]"),
                        new Target.Change("DisplayName", "[]", "[\"" + created.name() + "\"]"),
                        new Target.Change("UserPrincipalName", "[]", "[\"" + created.upn() + "\"]"),
                        new Target.Change("UserType", "[]", "[\"Member\"]"),
                        Target.Change.quoted(
                                "Included Updated Properties",
                                "",
                                "AccountEnabled, DisplayName, UserPrincipalName, UserType")));
    }

    Audit deleteUser(Instant time, Actor actor, Person deleted) {
        return record(
                time,
                actor,
                USERS,
                "Delete user",
                "Delete",
                Target.user(deleted, Target.Change.quoted("Is Hard Deleted", "", "False")));
    }

    Audit disableAccount(Instant time, Actor actor, Person person) {
        return record(
                time,
                actor,
                USERS,
                "Disable account",
                "Update",
                Target.user(
                        person,
                        new Target.Change("AccountEnabled", "[true]", "[false]"),
                        Target.Change.quoted("Included Updated Properties", "", "AccountEnabled")));
    }

    Audit resetUserPassword(Instant time, Actor actor, Person person) {
        return record(time, actor, USERS, "Reset user password", "Update", Target.user(person));
    }

    Audit changeUserPassword(Instant time, Person person, String ip) {
        return record(time, new Actor.User(person, ip), USERS, "Change user password", "Update", Target.user(person));
    }

    Audit updateUser(Instant time, Actor actor, Person person, String property, String before, String after) {
        return record(
                time,
                actor,
                USERS,
                "Update user",
                "Update",
                Target.user(
                        person,
                        new Target.Change(property, "[\"" + before + "\"]", "[\"" + after + "\"]"),
                        Target.Change.quoted("Included Updated Properties", "", property),
                        Target.Change.quoted("TargetId.UserType", "", "Member")));
    }

    Audit addMemberToGroup(Instant time, Actor actor, Person member, String groupId, String group) {
        return record(
                time,
                actor,
                "GroupManagement",
                "Add member to group",
                "Assign",
                Target.user(
                        member,
                        Target.Change.quoted("Group.ObjectID", "", groupId),
                        Target.Change.quoted("Group.DisplayName", "", group)),
                Target.of("Group", groupId, ""));
    }

    private Audit roleChange(
            Instant time, Actor actor, String activity, String operation, Person member, Role role, boolean added) {
        String objectId = tenant.roleObjectId(role);
        return record(
                time,
                actor,
                "RoleManagement",
                activity,
                operation,
                Target.user(
                        member,
                        property("Role.ObjectID", objectId, added),
                        property("Role.DisplayName", role.displayName(), added),
                        property("Role.TemplateId", role.templateId(), added),
                        property("Role.WellKnownObjectName", role.wellKnownName(), added)),
                Target.of("Role", objectId, ""));
    }

    private static Target.Change property(String name, String value, boolean added) {
        return added ? Target.Change.quoted(name, "", value) : new Target.Change(name, '"' + value + '"', "");
    }

    private Audit record(
            Instant time, Actor actor, String category, String activity, String operation, Target... targets) {
        String correlation = ids.correlation();
        return new Audit(
                time,
                ids.directory(correlation),
                correlation,
                SERVICE,
                category,
                activity,
                operation,
                "",
                actor,
                List.of(targets),
                List.of(Map.entry("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/136.0.0.0")));
    }
}
