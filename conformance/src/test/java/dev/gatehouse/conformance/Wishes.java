package dev.gatehouse.conformance;

import com.microsoft.graph.models.ExpirationPattern;
import com.microsoft.graph.models.ExpirationPatternType;
import com.microsoft.graph.models.RequestSchedule;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleScheduleRequestActions;
import com.microsoft.kiota.PeriodAndDuration;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What people ask for, as the SDK's models; a new one for each call, since the SDK sends only what changed. */
final class Wishes {
    private Wishes() {}

    /** An administrator makes somebody eligible for good, to the nanosecond from now on. */
    static UnifiedRoleEligibilityScheduleRequest eligibility(String principal, String role) {
        ExpirationPattern never = new ExpirationPattern();
        never.setType(ExpirationPatternType.NoExpiration);
        RequestSchedule schedule = new RequestSchedule();
        schedule.setStartDateTime(OffsetDateTime.now(ZoneOffset.UTC));
        schedule.setExpiration(never);
        UnifiedRoleEligibilityScheduleRequest wish = new UnifiedRoleEligibilityScheduleRequest();
        wish.setAction(UnifiedRoleScheduleRequestActions.AdminAssign);
        wish.setPrincipalId(principal);
        wish.setRoleDefinitionId(role);
        wish.setDirectoryScopeId("/");
        wish.setJustification("joins the team");
        wish.setScheduleInfo(schedule);
        return wish;
    }

    /** An administrator gives somebody a role for a time. */
    static UnifiedRoleAssignmentScheduleRequest assignment(String principal, String role, Duration time) {
        return wish(UnifiedRoleScheduleRequestActions.AdminAssign, principal, role, time, "the yearly audit");
    }

    /** Somebody activates his role for a time. */
    static UnifiedRoleAssignmentScheduleRequest activation(String principal, String role, Duration time) {
        return wish(UnifiedRoleScheduleRequestActions.SelfActivate, principal, role, time, "INC-7 mailbox is stuck");
    }

    private static UnifiedRoleAssignmentScheduleRequest wish(
            UnifiedRoleScheduleRequestActions action, String principal, String role, Duration time, String why) {
        ExpirationPattern after = new ExpirationPattern();
        after.setType(ExpirationPatternType.AfterDuration);
        after.setDuration(PeriodAndDuration.ofDuration(time));
        RequestSchedule schedule = new RequestSchedule();
        schedule.setStartDateTime(OffsetDateTime.now(ZoneOffset.UTC));
        schedule.setExpiration(after);
        UnifiedRoleAssignmentScheduleRequest wish = new UnifiedRoleAssignmentScheduleRequest();
        wish.setAction(action);
        wish.setPrincipalId(principal);
        wish.setRoleDefinitionId(role);
        wish.setDirectoryScopeId("/");
        wish.setJustification(why);
        wish.setScheduleInfo(schedule);
        return wish;
    }
}
