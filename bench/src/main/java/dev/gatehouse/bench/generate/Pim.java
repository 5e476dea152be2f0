package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the records of Privileged Identity Management, and those that Core Directory writes when PIM acts. */
final class Pim {
    static final String SERVICE = "PIM";

    /** The role claim that every member of a directory has: no privilege at all. */
    private static final String ORDINARY_USER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

    private final Tenant tenant;
    private final AuditIds ids;
    private final CoreDirectory core;
    private final Actor service;

    Pim(Tenant tenant, AuditIds ids, CoreDirectory core) {
        this.tenant = tenant;
        this.ids = ids;
        this.core = core;
        this.service = new Actor.App(tenant.pim());
    }

    /** An activation from request to expiry: requested, added to the role, completed, removed, expired. */
    List<Audit> activation(Instant time, Person person, Role role, String ip, Duration length, String reason) {
        String request = ids.correlation();
        Instant end = time.plus(length);
        Actor self = new Actor.User(person, "");
        var details = new ArrayList<>(roleDetails(role));
        details.add(Map.entry("StartTime", Times.ticks(time.plusSeconds(4))));
        details.add(Map.entry("ExpirationTime", Times.ticks(end)));
        details.add(Map.entry("Justification", reason));
        details.addAll(callerDetails(person, ip, ORDINARY_USER, request));
        return List.of(
                record(
                        time,
                        "Add member to role requested (PIM activation)",
                        "ActivateRole",
                        reason,
                        self,
                        person,
                        role,
                        request,
                        details),
                core.addMemberToRole(time.plusSeconds(5), service, person, role),
                record(
                        time.plusSeconds(6),
                        "Add member to role completed (PIM activation)",
                        "ActivateRole",
                        reason,
                        self,
                        person,
                        role,
                        request,
                        details),
                core.removeMemberFromRole(end, service, person, role),
                record(
                        end.plusSeconds(6),
                        "Remove member from role (PIM activation expired)",
                        "RemoveRole",
                        "",
                        new Actor.PimService(tenant.pim().id()),
                        person,
                        role,
                        request,
                        roleDetails(role)));
    }

    /** Somebody gives up an activated role before it runs out. */
    List<Audit> deactivation(Instant time, Person person, Role role, String ip) {
        String request = ids.correlation();
        var details = new ArrayList<>(roleDetails(role));
        details.addAll(callerDetails(person, ip, ORDINARY_USER, request));
        return List.of(
                core.removeMemberFromRole(time, service, person, role),
                record(
                        time.plusSeconds(1),
                        "Remove member from role completed (PIM deactivate)",
                        "DeactivateRole",
                        "",
                        new Actor.User(person, ""),
                        person,
                        role,
                        request,
                        details));
    }

    /** Somebody makes a person eligible for a role for a limited time. */
    List<Audit> makeEligible(
            Instant time, Person by, String ip, Person person, Role role, Instant until, String reason) {
        String request = ids.correlation();
        Actor actor = new Actor.User(by, "");
        var details = new ArrayList<>(roleDetails(role));
        details.add(Map.entry("StartTime", Times.ticks(time)));
        details.add(Map.entry("ExpirationTime", Times.ticks(until)));
        details.add(Map.entry("Justification", reason));
        details.addAll(callerDetails(by, ip, Role.PRIVILEGED_ROLE_ADMINISTRATOR.templateId(), request));
        return List.of(
                record(
                        time,
                        "Add eligible member to role in PIM requested (timebound)",
                        "CreateRequestEligibleRole",
                        reason,
                        actor,
                        person,
                        role,
                        request,
                        details),
                core.addEligibleMember(time.plusSeconds(1), service, person, role),
                record(
                        time.plusSeconds(2),
                        "Add eligible member to role in PIM completed (timebound)",
                        "CreateRequestEligibleRole",
                        reason,
                        actor,
                        person,
                        role,
                        request,
                        details));
    }

    /** Somebody ends a person's eligibility. */
    List<Audit> endEligibility(Instant time, Person by, String ip, Person person, Role role) {
        String request = ids.correlation();
        var details = new ArrayList<>(roleDetails(role));
        details.addAll(callerDetails(by, ip, Role.PRIVILEGED_ROLE_ADMINISTRATOR.templateId(), request));
        return List.of(
                core.removeEligibleMember(time, service, person, role),
                record(
                        time.plusSeconds(2),
                        "Remove eligible member from role in PIM completed (permanent)",
                        "RemoveEligibleRole",
                        "",
                        new Actor.User(by, ""),
                        person,
                        role,
                        request,
                        details));
    }

    /** PIM noticed that somebody gave a role without it. */
    Audit outsideOfPim(Instant time, Person by, Person person, Role role) {
        String request = ids.correlation();
        var details = new ArrayList<>(roleDetails(role));
        details.add(Map.entry("StartTime", Times.ticks(time)));
        details.add(Map.entry("RoleAssignmentRequestId", request));
        return record(
                time,
                "Add member to role outside of PIM (permanent)",
                "CreateRequestPermanentGrantedRole",
                "",
                new Actor.User(by, ""),
                person,
                role,
                request,
                details);
    }

    /** Somebody changes how a role may be activated. */
    Audit roleSetting(Instant time, Person by, String ip, Role role, String reason) {
        var details = new ArrayList<>(roleDetails(role));
        String request = ids.correlation();
        details.addAll(callerDetails(by, ip, Role.GLOBAL_ADMINISTRATOR.templateId(), request));
        return new Audit(
                time,
                ids.pim(),
                request,
                SERVICE,
                "RoleManagement",
                "Update role setting in PIM",
                "Update",
                reason,
                new Actor.User(by, ""),
                List.of(roleTarget(role), directoryTarget()),
                details);
    }

    private Audit record(
            Instant time,
            String activity,
            String operation,
            String reason,
            Actor actor,
            Person person,
            Role role,
            String request,
            List<Map.Entry<String, String>> details) {
        return new Audit(
                time,
                ids.pim(),
                request,
                SERVICE,
                "RoleManagement",
                activity,
                operation,
                reason,
                actor,
                List.of(
                        roleTarget(role),
                        Target.of("Request", request, ""),
                        Target.of("User", person.id(), person.name()),
                        directoryTarget(),
                        Target.of("Other", request, "")),
                details);
    }

    private static Target roleTarget(Role role) {
        return Target.of(
                "Role",
                role.templateId(),
                role.displayName(),
                Target.Change.fresh("RoleDefinitionOriginId", role.templateId()),
                Target.Change.fresh("RoleDefinitionOriginType", "BuiltInRole"),
                Target.Change.fresh("TemplateId", role.templateId()));
    }

    private Target directoryTarget() {
        return Target.of("Directory", tenant.id(), tenant.name());
    }

    private static List<Map.Entry<String, String>> roleDetails(Role role) {
        return List.of(
                Map.entry("RoleDefinitionOriginId", role.templateId()),
                Map.entry("RoleDefinitionOriginType", "BuiltInRole"),
                Map.entry("TemplateId", role.templateId()));
    }

    private List<Map.Entry<String, String>> callerDetails(Person caller, String ip, String wids, String request) {
        return List.of(
                Map.entry("oid", caller.id()),
                Map.entry("tid", tenant.id()),
                Map.entry("wids", wids),
                Map.entry("ipaddr", ip),
                Map.entry("RequestId", request));
    }
}
