package dev.gatehouse.conformance;

import static dev.gatehouse.conformance.Tenant.told;

import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleInstance;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleRequest;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import java.util.HashMap;
import java.util.List;

/** Calls of the SDK that several tests make. */
final class Asking {
    private Asking() {}

    /** Somebody asks for a role, or an administrator gives it. */
    static UnifiedRoleAssignmentScheduleRequest post(
            GraphServiceClient who, UnifiedRoleAssignmentScheduleRequest wish) {
        return told(who.roleManagement()
                .directory()
                .roleAssignmentScheduleRequests()
                .post(wish));
    }

    /** What somebody has now. */
    static List<UnifiedRoleAssignmentScheduleInstance> instances(GraphServiceClient who) {
        return told(
                who.roleManagement()
                        .directory()
                        .roleAssignmentScheduleInstances()
                        .filterByCurrentUserWithOn("principal")
                        .get(),
                page -> page.getValue());
    }

    /** Whether somebody has a role now. */
    static boolean holds(GraphServiceClient who, String role) {
        return instances(who).stream().anyMatch(one -> role.equals(one.getRoleDefinitionId()));
    }

    /** How Graph's errors are read. */
    @SuppressWarnings("NonApiType") // the SDK takes no other map
    static HashMap<String, ParsableFactory<? extends Parsable>> errors() {
        HashMap<String, ParsableFactory<? extends Parsable>> errors = new HashMap<>();
        errors.put("XXX", ODataError::createFromDiscriminatorValue);
        return errors;
    }
}
