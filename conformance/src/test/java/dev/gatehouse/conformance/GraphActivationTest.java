package dev.gatehouse.conformance;

import static dev.gatehouse.conformance.Tenant.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.ApprovalStage;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstance;
import com.microsoft.graph.models.UnifiedRoleScheduleRequestActions;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import dev.gatehouse.server.running.Until;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people ask for and decide with the Microsoft Graph SDK for Java. */
@ExtendWith(RunningTenant.class)
final class GraphActivationTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String SHAREPOINT = "f28a1f50-f6e7-4571-818b-6a12f2af6b6c";
    private static final String READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

    private final Tenant tenant;
    private final GraphServiceClient ada;
    private final GraphServiceClient ben;

    GraphActivationTest(Tenant tenant) {
        this.tenant = tenant;
        this.ada = tenant.adas();
        this.ben = tenant.bens();
    }

    @Test
    void somebodyActivatesWhatAnotherApproves() {
        Policy policy = Policy.of(ada, EXCHANGE);
        policy.change(Policy.approvedBy(tenant.adasId()));
        tenant.makeBenEligible(EXCHANGE);

        UnifiedRoleEligibilityScheduleInstance mine = told(
                        ben.roleManagement()
                                .directory()
                                .roleEligibilityScheduleInstances()
                                .filterByCurrentUserWithOn("principal")
                                .get(request -> told(request, one -> one.queryParameters).expand =
                                        new String[] {"roleDefinition", "principal"}),
                        page -> page.getValue())
                .stream()
                .filter(one -> EXCHANGE.equals(one.getRoleDefinitionId()))
                .findFirst()
                .orElseThrow();
        String name = told(mine.getRoleDefinition(), role -> role.getDisplayName());
        assertThat(name).isEqualTo("Exchange Administrator");
        assertThat(mine.getPrincipal()).isInstanceOf(User.class);

        UnifiedRoleAssignmentScheduleRequest asked =
                Asking.post(ben, Wishes.activation(tenant.bensId(), EXCHANGE, Duration.ofHours(2)));
        assertThat(asked.getStatus()).isEqualTo("PendingApproval");
        String id = told(asked, one -> one.getId());
        decide(id, "Approve");
        Until.holds(() -> Asking.holds(ben, EXCHANGE));
    }

    @Test
    void whatBeginsLaterIsTakenBack() {
        tenant.makeBenEligible(TEAMS);
        UnifiedRoleAssignmentScheduleRequest wish = Wishes.activation(tenant.bensId(), TEAMS, Duration.ofHours(1));
        told(wish, UnifiedRoleAssignmentScheduleRequest::getScheduleInfo)
                .setStartDateTime(OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
        UnifiedRoleAssignmentScheduleRequest later = Asking.post(ben, wish);
        assertThat(later.getStatus()).isEqualTo("Granted");
        var request = ben.roleManagement()
                .directory()
                .roleAssignmentScheduleRequests()
                .byUnifiedRoleAssignmentScheduleRequestId(told(later, one -> one.getId()));

        request.cancel().post();

        String status = told(request.get(), one -> one.getStatus());
        assertThat(status).isEqualTo("Canceled");
    }

    @Test
    void whatAnAdministratorAssignsIsThereAndNotActivated() {
        UnifiedRoleAssignmentScheduleRequest made =
                Asking.post(ada, Wishes.assignment(tenant.bensId(), READER, Duration.ofDays(5)));
        assertThat(made.getAction()).isEqualTo(UnifiedRoleScheduleRequestActions.AdminAssign);
        assertThat(made.getStatus()).isIn("Granted", "PendingProvisioning", "Provisioned");

        Until.holds(() -> Asking.holds(ben, READER));
        assertThat(Asking.instances(ben).stream().filter(one -> READER.equals(one.getRoleDefinitionId())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getAssignmentType()).isEqualTo("Assigned");
                    assertThat(one.getEndDateTime()).isNotNull();
                });
    }

    @Test
    void aChallengeIsAnsweredByAFreshSecondFactor() {
        Policy policy = Policy.of(ada, SHAREPOINT);
        policy.change(Policy.asking("Justification"));
        policy.change(Policy.context("c1"));
        tenant.makeBenEligible(SHAREPOINT);

        UnifiedRoleAssignmentScheduleRequest asked = Asking.post(
                tenant.bensThatAnswersChallenges(),
                Wishes.activation(tenant.bensId(), SHAREPOINT, Duration.ofHours(1)));

        assertThat(asked.getStatus()).isNotNull();
        Until.holds(() -> Asking.holds(ben, SHAREPOINT));
    }

    /** Approvals of roles are in Graph's beta only, for which the SDK of v1.0 has its models but no paths. */
    private void decide(String approval, String result) {
        ApprovalStage decision = new ApprovalStage();
        decision.setReviewResult(result);
        decision.setJustification("the ticket is there");
        RequestInformation request = new RequestInformation(
                HttpMethod.PATCH,
                "{+root}/beta/roleManagement/directory/roleAssignmentApprovals/{approval}/steps/{approval}",
                new HashMap<>(Map.of("root", tenant.root(), "approval", approval)));
        request.setContentFromParsable(ada.getRequestAdapter(), "application/json", decision);
        var _ = ada.getRequestAdapter().sendPrimitive(request, Asking.errors(), Void.class);
    }
}
