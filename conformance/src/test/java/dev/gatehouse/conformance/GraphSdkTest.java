package dev.gatehouse.conformance;

import static dev.gatehouse.conformance.Tenant.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.ServicePrincipal;
import com.microsoft.graph.models.UnifiedRoleAssignment;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequestCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyRule;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.odataerrors.MainError;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.rolemanagement.directory.roleassignments.RoleAssignmentsRequestBuilder;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.kiota.PeriodAndDuration;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Microsoft Graph SDK for Java, with tokens that azure-identity and MSAL got. */
@ExtendWith(RunningTenant.class)
final class GraphSdkTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String SHAREPOINT = "f28a1f50-f6e7-4571-818b-6a12f2af6b6c";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String READERS = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";

    private final Tenant tenant;
    private final GraphServiceClient ada;
    private final GraphServiceClient ben;

    GraphSdkTest(Tenant tenant) {
        this.tenant = tenant;
        this.ada = tenant.adas();
        this.ben = tenant.bens();
    }

    @Test
    void anApplicationReadsAndChangesNothing() {
        GraphServiceClient app = tenant.apps();

        List<UnifiedRoleDefinition> roles =
                told(app.roleManagement().directory().roleDefinitions().get(), page -> page.getValue());
        assertThat(roles).extracting(role -> role.getDisplayName()).contains("Exchange Administrator");
        ODataError refused = catchThrowableOfType(
                ODataError.class,
                () -> app.roleManagement()
                        .directory()
                        .roleEligibilityScheduleRequests()
                        .post(Wishes.eligibility(tenant.bensId(), HELPDESK)));
        assertThat(refused.getResponseStatusCode()).isEqualTo(403);
    }

    @Test
    void rulesAreOfTheirClassesAndChangeOneByOne() {
        Policy policy = Policy.of(ada, USERS);
        Map<String, UnifiedRoleManagementPolicyRule> rules = policy.rules();

        assertThat(rules).hasSize(17);
        assertThat(rules.values().stream().map(Object::getClass).map(Class::getSimpleName))
                .containsOnly(
                        "UnifiedRoleManagementPolicyExpirationRule",
                        "UnifiedRoleManagementPolicyEnablementRule",
                        "UnifiedRoleManagementPolicyApprovalRule",
                        "UnifiedRoleManagementPolicyAuthenticationContextRule",
                        "UnifiedRoleManagementPolicyNotificationRule");
        policy.change(Policy.longest(Duration.ofMinutes(90)));
        assertThat(Policy.longest(policy.rules())).isEqualTo(PeriodAndDuration.ofDuration(Duration.ofMinutes(90)));
    }

    @Test
    void pagesOfTwoAreFollowedToTheEnd() throws ReflectiveOperationException {
        Set<String> roles = Set.of(EXCHANGE, TEAMS, SHAREPOINT, HELPDESK, USERS);
        roles.forEach(tenant::makeBenEligible);
        UnifiedRoleEligibilityScheduleRequestCollectionResponse first = told(ada.roleManagement()
                .directory()
                .roleEligibilityScheduleRequests()
                .get(request -> {
                    told(request, one -> one.queryParameters).top = 2;
                    told(request, one -> one.queryParameters).filter = "principalId eq '" + tenant.bensId() + "'";
                }));
        assertThat(first.getValue()).hasSize(2);
        List<String> seen = new ArrayList<>();
        new PageIterator.Builder<
                        UnifiedRoleEligibilityScheduleRequest,
                        UnifiedRoleEligibilityScheduleRequestCollectionResponse>()
                .client(ada)
                .collectionPage(first)
                .collectionPageFactory(
                        UnifiedRoleEligibilityScheduleRequestCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(one -> seen.add(told(one, request -> request.getRoleDefinitionId())))
                .build()
                .iterate();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void severalCallsComeInOneRequest() throws IOException {
        BatchRequestContent batch = new BatchRequestContent(ben);
        String me = told(batch.addBatchRequestStep(ben.me().toGetRequestInformation()));
        String other = told(
                batch.addBatchRequestStep(ben.users().byUserId(tenant.adasId()).toGetRequestInformation()));
        BatchResponseContent answer = told(ben.getBatchRequestBuilder().post(batch, Asking.errors()));

        String found = told(answer.getResponseById(me, User::createFromDiscriminatorValue), one -> one.getId());
        assertThat(found).isEqualTo(tenant.bensId());
        assertThat(answer.getResponsesStatusCode()).containsEntry(other, 404);
    }

    @Test
    void aRoleIsAssignedAndRemovedPlainly() {
        RoleAssignmentsRequestBuilder assignments =
                ada.roleManagement().directory().roleAssignments();
        ODataError refused = catchThrowableOfType(ODataError.class, () -> assignments.post(readers()));
        assertThat(told(refused, one -> one.getError()).getMessage()).contains("JustificationRule");

        UnifiedRoleAssignment wanted = readers();
        wanted.setAdditionalData(Map.of("justification", "reads what the desk must know"));
        String id = told(told(assignments.post(wanted)), one -> one.getId());
        UnifiedRoleAssignment found =
                told(assignments.byUnifiedRoleAssignmentId(id).get());
        assertThat(found.getRoleDefinitionId()).isEqualTo(READERS);
        assignments.byUnifiedRoleAssignmentId(id).delete();
        ODataError gone = catchThrowableOfType(
                ODataError.class,
                () -> assignments.byUnifiedRoleAssignmentId(id).get());
        assertThat(gone.getResponseStatusCode()).isEqualTo(404);
    }

    /**
     * The application is to read the directory; a person's tokens would end with the role. What was sent once is not sent whole
     * again: each time it is made anew.
     */
    private UnifiedRoleAssignment readers() {
        List<ServicePrincipal> found = told(
                ada.servicePrincipals()
                        .get(request -> told(request, one -> one.queryParameters).filter =
                                "appId eq '" + tenant.app().get("client") + "'"),
                page -> page.getValue());
        UnifiedRoleAssignment wanted = new UnifiedRoleAssignment();
        wanted.setPrincipalId(told(found.getFirst(), one -> one.getId()));
        wanted.setRoleDefinitionId(READERS);
        wanted.setDirectoryScopeId("/");
        return wanted;
    }

    @Test
    void somebodyIsShutOutSignedOutAndLetInAgain() {
        UserItemRequestBuilder cem = ada.users().byUserId(Tenant.CEM);
        for (boolean enabled : new boolean[] {false, true}) {
            User wanted = new User();
            wanted.setAccountEnabled(enabled);
            assertThat(cem.patch(wanted)).as("there is nothing to tell").isNull();
            assertThat(told(cem.get()).getAccountEnabled()).isEqualTo(enabled);
        }
        assertThat(told(cem.revokeSignInSessions().post()).getValue()).isTrue();
        User wanted = new User();
        wanted.setAccountEnabled(false);
        ODataError refused = catchThrowableOfType(
                ODataError.class, () -> ben.users().byUserId(Tenant.CEM).patch(wanted));
        assertThat(refused.getResponseStatusCode()).isEqualTo(403);
    }

    @Test
    void whatIsRefusedHasACodeAndTheIdOfItsRequest() {
        tenant.makeBenEligible(HELPDESK);
        ODataError refused = catchThrowableOfType(
                ODataError.class,
                () -> Asking.post(ben, Wishes.activation(tenant.bensId(), HELPDESK, Duration.ofHours(30))));

        assertThat(refused.getResponseStatusCode()).isEqualTo(400);
        MainError error = told(refused, one -> one.getError());
        assertThat(error.getCode()).isEqualTo("RoleAssignmentRequestPolicyValidationFailed");
        assertThat(error.getMessage()).contains("ExpirationRule");
        String id = told(told(error, one -> one.getInnerError()), inner -> inner.getRequestId());
        assertThat(refused.getResponseHeaders().get("request-id")).containsExactly(id);
    }

    @Test
    void whoCallsTooOftenWaitsAsLongAsHeIsToldAndIsAnswered() throws IOException {
        Attempts attempts = new Attempts();
        GraphServiceClient app = tenant.apps(attempts);
        List<Attempts.Attempt> made = List.of();
        for (int i = 0; i < 20 && made.size() < 2; i++) {
            exhaust(app);
            List<Attempts.Attempt> _ = attempts.take();
            UnifiedRoleDefinition found = told(app.roleManagement()
                    .directory()
                    .roleDefinitions()
                    .byUnifiedRoleDefinitionId(EXCHANGE)
                    .get());
            assertThat(found.getDisplayName()).isEqualTo("Exchange Administrator");
            made = attempts.take();
        }

        assertThat(made).containsExactly(new Attempts.Attempt(429, "1"), new Attempts.Attempt(200, ""));
    }

    /** Calls until one is one too many. */
    private static void exhaust(GraphServiceClient client) throws IOException {
        boolean enough = false;
        while (!enough) {
            BatchRequestContent batch = new BatchRequestContent(client);
            for (int i = 0; i < 20; i++) {
                String _ = told(batch.addBatchRequestStep(client.roleManagement()
                        .directory()
                        .roleDefinitions()
                        .byUnifiedRoleDefinitionId(EXCHANGE)
                        .toGetRequestInformation()));
            }
            BatchResponseContent answer = told(client.getBatchRequestBuilder().post(batch, Asking.errors()));
            enough = told(answer, BatchResponseContent::getResponsesStatusCode).containsValue(429);
        }
    }
}
