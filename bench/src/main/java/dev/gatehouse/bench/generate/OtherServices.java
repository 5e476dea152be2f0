package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the records of the smaller services: authentication methods, self-service passwords, MFA, Azure. */
final class OtherServices {
    private static final String METHODS = "Authentication Methods";
    private static final String USERS = "UserManagement";

    private final AuditIds ids;

    OtherServices(AuditIds ids) {
        this.ids = ids;
    }

    /** An administrator issues a temporary access pass. */
    Audit temporaryAccessPass(Instant time, Person by, String ip, Person person) {
        return method(
                time,
                new Actor.User(by, ip),
                "Admin registered security info",
                "Admin registered temporary access pass method for user",
                person,
                Target.Change.fresh("TemporaryAccessPass.Id", ids.correlation()),
                Target.Change.fresh("TemporaryAccessPass.StartDateTime", Times.ticks(time)),
                Target.Change.fresh("TemporaryAccessPass.EndDateTime", Times.ticks(time.plusSeconds(3600))),
                Target.Change.fresh("TemporaryAccessPass.AccessPassUsage", "Once"));
    }

    /** An administrator registers, or deletes, a method of somebody. */
    Audit adminMethod(Instant time, Person by, String ip, Person person, String activity, String reason) {
        return method(time, new Actor.User(by, ip), activity, reason, person);
    }

    /** Somebody registers a method for himself. */
    Audit ownMethod(Instant time, Person person, String ip) {
        return method(
                time,
                new Actor.User(person, ip),
                "User registered security info",
                "User registered Authenticator App with Notification and Code",
                person);
    }

    /** The device registration service stores a security key. */
    Audit securityKey(Instant time, Person by, Person person) {
        return record(
                time,
                "Device Registration Service",
                USERS,
                "Add FIDO2 security key",
                "Add",
                "",
                new Actor.User(by, ""),
                person(person));
    }

    /** Somebody who forgot his password sets a new one. */
    Audit selfServiceReset(Instant time, Person person, String ip) {
        return record(
                time,
                "Self-service Password Management",
                USERS,
                "Reset password (self-service)",
                "Update",
                "Successfully completed reset.",
                new Actor.User(person, ip),
                person(person));
    }

    /** Somebody says that a request for his second factor was not his. */
    Audit suspiciousActivity(Instant time, Person person, String ip) {
        return record(
                time,
                "Azure MFA",
                USERS,
                "Suspicious activity reported",
                "Update",
                "",
                new Actor.User(person, ip),
                person(person));
    }

    /** Somebody takes User Access Administrator over every subscription, or gives it up. */
    Audit azureAccess(Instant time, Person person, String ip, boolean taken) {
        return record(
                time,
                "Azure RBAC (Elevated Access)",
                "AzureRBACRoleManagementElevateAccess",
                taken
                        ? "User has elevated their access to User Access Administrator for their Azure Resources"
                        : "The role assignment of User Access Administrator has been removed from the user",
                taken ? "Assign" : "Unassign",
                "",
                new Actor.User(person, ip),
                person(person));
    }

    private Audit method(
            Instant time, Actor actor, String activity, String reason, Person person, Target.Change... changes) {
        String correlation = ids.correlation();
        return new Audit(
                time,
                ids.authenticationMethods(),
                correlation,
                METHODS,
                USERS,
                activity,
                activity.contains("deleted") ? "Delete" : "Add",
                reason,
                actor,
                List.of(new Target("User", person.id(), person.name(), person.upn(), List.of(changes))),
                List.of());
    }

    private Audit record(
            Instant time,
            String service,
            String category,
            String activity,
            String operation,
            String reason,
            Actor actor,
            Target target) {
        return new Audit(
                time,
                ids.other(service.replace(" ", "")),
                ids.correlation(),
                service,
                category,
                activity,
                operation,
                reason,
                actor,
                List.of(target),
                List.of(Map.entry("User-Agent", "")));
    }

    private static Target person(Person person) {
        return new Target("User", person.id(), person.name(), person.upn(), List.of());
    }
}
