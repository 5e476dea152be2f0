package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.User;
import java.util.Collection;
import java.util.stream.Collectors;

/** The requests to Microsoft Graph that mend what checks find. */
final class Requests {
    private static final String ACTIVE = "roleAssignmentScheduleRequests";
    private static final String ELIGIBLE = "roleEligibilityScheduleRequests";

    private Requests() {}

    /** Ends an assignment. */
    static String remove(Assignment assignment) {
        return schedule(assignment.isEligible() ? ELIGIBLE : ACTIVE, "adminRemove", assignment.held(), "");
    }

    /** Takes a role from somebody: ends his assignment, or takes him out of the group that has it. */
    static String remove(Holder holder) {
        return holder.group()
                .map(group -> leave(group, holder.principal()))
                .orElseGet(() -> remove(holder.assignment()));
    }

    /** Takes somebody out of a group, where he is in it and not in one that is in it. */
    static String leave(Group group, PrincipalId member) {
        return group.members().contains(member)
                ? "DELETE /v1.0/groups/" + group.id() + "/members/" + member + "/$ref"
                : "Take " + member + " out of the group in the group " + group.name() + " (" + group.id()
                        + ") in which he is";
    }

    /** Lets the holder activate for a year what he has now. */
    static String makeEligible(Assignment assignment) {
        return schedule(
                ELIGIBLE,
                "adminAssign",
                assignment.held(),
                ", \"scheduleInfo\": {\"expiration\": {\"type\": \"afterDuration\", \"duration\": \"P365D\"}}");
    }

    /** Gives somebody Global Administrator for good. */
    static String makeGlobalAdministrator(PrincipalId principal) {
        return request(
                ACTIVE,
                "adminAssign",
                principal.toString(),
                WellKnown.GLOBAL_ADMINISTRATOR.toString(),
                "/",
                ", \"scheduleInfo\": {\"expiration\": {\"type\": \"noExpiration\"}}");
    }

    /** Lets somebody sign in, or no longer. */
    static String enable(User user, boolean enabled) {
        return "PATCH /v1.0/users/" + user.id() + " {\"accountEnabled\": " + enabled + "}";
    }

    /** Gives somebody a pass with which he can register a second factor. */
    static String letRegister(User user) {
        return "POST /v1.0/users/" + user.id() + "/authentication/temporaryAccessPassMethods"
                + " {\"isUsableOnce\": true, \"lifetimeInMinutes\": 60}, for him to register a passkey with";
    }

    static String removeOwner(ServicePrincipal owned, PrincipalId owner) {
        return "DELETE /v1.0/servicePrincipals/" + owned.id() + "/owners/" + owner + "/$ref";
    }

    static String removeOwner(Application owned, PrincipalId owner) {
        return "DELETE /v1.0/applications/" + owned.id() + "/owners/" + owner + "/$ref";
    }

    /** Sets one of the lists of users, groups or roles of a Conditional Access policy. */
    static String change(AccessPolicy policy, String list, Collection<?> ids) {
        return "PATCH /v1.0/identity/conditionalAccess/policies/" + policy.id() + " {\"conditions\": {\"users\": {\""
                + list + "\": "
                + ids.stream().map(id -> "\"" + id + "\"").sorted().collect(Collectors.joining(", ", "[", "]"))
                + "}}}";
    }

    private static String schedule(String collection, String action, RoleAssignment held, String more) {
        return request(
                collection,
                action,
                held.principal().toString(),
                held.role().toString(),
                held.scope().toString(),
                more);
    }

    private static String request(
            String collection, String action, String principal, String role, String scope, String more) {
        return "POST /v1.0/roleManagement/directory/" + collection + " {\"action\": \"" + action
                + "\", \"principalId\": \"" + principal + "\", \"roleDefinitionId\": \"" + role
                + "\", \"directoryScopeId\": \"" + scope + "\"" + more + "}";
    }
}
