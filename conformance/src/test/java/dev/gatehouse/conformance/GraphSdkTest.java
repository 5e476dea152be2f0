package dev.gatehouse.conformance;

import static dev.gatehouse.conformance.Tenant.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.ApprovalStage;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleInstance;
import com.microsoft.graph.models.UnifiedRoleAssignmentScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstance;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequest;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequestCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyRule;
import com.microsoft.graph.models.UnifiedRoleScheduleRequestActions;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.odataerrors.MainError;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.PeriodAndDuration;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import dev.gatehouse.server.running.Until;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Microsoft Graph SDK for Java, with tokens that azure-identity and MSAL got. */
@ExtendWith(RunningTenant.class)
final class GraphSdkTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String SHAREPOINT = "f28a1f50-f6e7-4571-818b-6a12f2af6b6c";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";

    private static final String READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

    private static final Set<String> ELIGIBLE = ConcurrentHashMap.newKeySet();

    private final Tenant tenant;
    private final GraphServiceClient ada;
    private final GraphServiceClient ben;
    private final String bensId;

    GraphSdkTest(Tenant tenant) throws InterruptedException {
        this.tenant = tenant;
        this.ada = tenant.adas();
        this.ben = tenant.bens();
        this.bensId = Tenant.id(ben);
    }

    @Test
    void anApplicationReadsAndChangesNothing() throws InterruptedException {
        GraphServiceClient app = tenant.apps();

        List<UnifiedRoleDefinition> roles =
                of(app.roleManagement().directory().roleDefinitions().get(), page -> page.getValue());
        assertThat(roles).extracting(role -> role.getDisplayName()).contains("Exchange Administrator");
        ODataError refused = catchThrowableOfType(
                ODataError.class,
                () -> app.roleManagement()
                        .directory()
                        .roleEligibilityScheduleRequests()
                        .post(Wishes.eligibility(bensId, HELPDESK)));
        assertThat(refused.getResponseStatusCode()).isEqualTo(403);
    }

    @Test
    void somebodyActivatesWhatAnotherApproves() {
        Policy policy = Policy.of(ada, EXCHANGE);
        policy.change(Policy.approvedBy(Tenant.id(ada)));
        eligible(EXCHANGE);

        UnifiedRoleEligibilityScheduleInstance mine = of(
                        ben.roleManagement()
                                .directory()
                                .roleEligibilityScheduleInstances()
                                .filterByCurrentUserWithOn("principal")
                                .get(request -> of(request, one -> one.queryParameters).expand =
                                        new String[] {"roleDefinition", "principal"}),
                        page -> page.getValue())
                .stream()
                .filter(one -> EXCHANGE.equals(one.getRoleDefinitionId()))
                .findFirst()
                .orElseThrow();
        String name = of(mine.getRoleDefinition(), role -> role.getDisplayName());
        assertThat(name).isEqualTo("Exchange Administrator");
        assertThat(mine.getPrincipal()).isInstanceOf(User.class);

        UnifiedRoleAssignmentScheduleRequest asked = activate(ben, EXCHANGE, Duration.ofHours(2));
        assertThat(asked.getStatus()).isEqualTo("PendingApproval");
        String id = of(asked, one -> one.getId());
        decide(id, "Approve");
        Until.holds(() -> holds(EXCHANGE));
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
        roles.forEach(this::eligible);
        UnifiedRoleEligibilityScheduleRequestCollectionResponse first = of(
                ada.roleManagement()
                        .directory()
                        .roleEligibilityScheduleRequests()
                        .get(request -> {
                            of(request, one -> one.queryParameters).top = 2;
                            of(request, one -> one.queryParameters).filter = "principalId eq '" + bensId + "'";
                        }),
                page -> page);
        assertThat(first.getValue()).hasSize(2);
        List<String> seen = new ArrayList<>();
        new PageIterator.Builder<
                        UnifiedRoleEligibilityScheduleRequest,
                        UnifiedRoleEligibilityScheduleRequestCollectionResponse>()
                .client(ada)
                .collectionPage(first)
                .collectionPageFactory(
                        UnifiedRoleEligibilityScheduleRequestCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(one -> seen.add(of(one, request -> request.getRoleDefinitionId())))
                .build()
                .iterate();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void severalCallsComeInOneRequest() throws IOException {
        BatchRequestContent batch = new BatchRequestContent(ben);
        String me = of(batch.addBatchRequestStep(ben.me().toGetRequestInformation()), id -> id);
        String other = of(
                batch.addBatchRequestStep(ben.users().byUserId(Tenant.id(ada)).toGetRequestInformation()), id -> id);
        BatchResponseContent answer = of(ben.getBatchRequestBuilder().post(batch, errors()), one -> one);

        String found = of(answer.getResponseById(me, User::createFromDiscriminatorValue), one -> one.getId());
        assertThat(found).isEqualTo(bensId);
        assertThat(answer.getResponsesStatusCode()).containsEntry(other, 404);
    }

    @Test
    void whatIsRefusedHasACodeAndTheIdOfItsRequest() {
        eligible(HELPDESK);
        ODataError refused =
                catchThrowableOfType(ODataError.class, () -> activate(ben, HELPDESK, Duration.ofHours(30)));

        assertThat(refused.getResponseStatusCode()).isEqualTo(400);
        MainError error = of(refused, one -> one.getError());
        assertThat(error.getCode()).isEqualTo("RoleAssignmentRequestPolicyValidationFailed");
        assertThat(error.getMessage()).contains("ExpirationRule");
        String id = of(of(error, one -> one.getInnerError()), inner -> inner.getRequestId());
        assertThat(refused.getResponseHeaders().get("request-id")).containsExactly(id);
    }

    @Test
    void whatBeginsLaterIsTakenBack() {
        eligible(TEAMS);
        UnifiedRoleAssignmentScheduleRequest wish = Wishes.activation(bensId, TEAMS, Duration.ofHours(1));
        of(wish, UnifiedRoleAssignmentScheduleRequest::getScheduleInfo)
                .setStartDateTime(OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
        UnifiedRoleAssignmentScheduleRequest later = of(
                ben.roleManagement()
                        .directory()
                        .roleAssignmentScheduleRequests()
                        .post(wish),
                one -> one);
        assertThat(later.getStatus()).isEqualTo("Granted");
        var request = ben.roleManagement()
                .directory()
                .roleAssignmentScheduleRequests()
                .byUnifiedRoleAssignmentScheduleRequestId(of(later, one -> one.getId()));

        request.cancel().post();

        assertThat(of(request.get(), one -> one.getStatus())).isEqualTo("Canceled");
    }

    @Test
    void whatAnAdministratorAssignsIsThereAndNotActivated() {
        UnifiedRoleAssignmentScheduleRequest made = of(
                ada.roleManagement()
                        .directory()
                        .roleAssignmentScheduleRequests()
                        .post(Wishes.assignment(bensId, READER, Duration.ofDays(5))),
                one -> one);
        assertThat(made.getAction()).isEqualTo(UnifiedRoleScheduleRequestActions.AdminAssign);
        assertThat(made.getStatus()).isIn("Granted", "PendingProvisioning", "Provisioned");

        Until.holds(() -> holds(READER));
        assertThat(instances().stream().filter(one -> READER.equals(one.getRoleDefinitionId())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getAssignmentType()).isEqualTo("Assigned");
                    assertThat(one.getEndDateTime()).isNotNull();
                });
    }

    @Test
    void whoCallsTooOftenWaitsAsLongAsHeIsToldAndIsAnswered() throws InterruptedException, IOException {
        Attempts attempts = new Attempts();
        GraphServiceClient app = tenant.apps(attempts);
        List<Attempts.Attempt> made = List.of();
        for (int i = 0; i < 20 && made.size() < 2; i++) {
            exhaust(app);
            List<Attempts.Attempt> _ = attempts.take();
            UnifiedRoleDefinition found = of(
                    app.roleManagement()
                            .directory()
                            .roleDefinitions()
                            .byUnifiedRoleDefinitionId(EXCHANGE)
                            .get(),
                    role -> role);
            assertThat(found.getDisplayName()).isEqualTo("Exchange Administrator");
            made = attempts.take();
        }

        assertThat(made).containsExactly(new Attempts.Attempt(429, "1"), new Attempts.Attempt(200, ""));
    }

    @Test
    void aChallengeIsAnsweredByAFreshSecondFactor() throws InterruptedException {
        Policy policy = Policy.of(ada, SHAREPOINT);
        policy.change(Policy.asking("Justification"));
        policy.change(Policy.context("c1"));
        eligible(SHAREPOINT);

        UnifiedRoleAssignmentScheduleRequest asked =
                activate(tenant.bensThatAnswersChallenges(), SHAREPOINT, Duration.ofHours(1));

        assertThat(asked.getStatus()).isNotNull();
        Until.holds(() -> holds(SHAREPOINT));
    }

    /** Ada makes Ben eligible for a role, once. */
    private void eligible(String role) {
        if (ELIGIBLE.add(role)) {
            UnifiedRoleEligibilityScheduleRequest made = of(
                    ada.roleManagement()
                            .directory()
                            .roleEligibilityScheduleRequests()
                            .post(Wishes.eligibility(bensId, role)),
                    one -> one);
            assertThat(made.getId()).isEqualTo(made.getTargetScheduleId());
        }
    }

    private UnifiedRoleAssignmentScheduleRequest activate(GraphServiceClient who, String role, Duration time) {
        return of(
                who.roleManagement()
                        .directory()
                        .roleAssignmentScheduleRequests()
                        .post(Wishes.activation(bensId, role, time)),
                one -> one);
    }

    private boolean holds(String role) {
        return instances().stream().anyMatch(one -> role.equals(one.getRoleDefinitionId()));
    }

    private List<UnifiedRoleAssignmentScheduleInstance> instances() {
        return of(
                ben.roleManagement()
                        .directory()
                        .roleAssignmentScheduleInstances()
                        .filterByCurrentUserWithOn("principal")
                        .get(),
                page -> page.getValue());
    }

    /** Calls until one is one too many. */
    private static void exhaust(GraphServiceClient client) throws IOException {
        boolean enough = false;
        while (!enough) {
            BatchRequestContent batch = new BatchRequestContent(client);
            for (int i = 0; i < 20; i++) {
                String _ = of(
                        batch.addBatchRequestStep(client.roleManagement()
                                .directory()
                                .roleDefinitions()
                                .byUnifiedRoleDefinitionId(EXCHANGE)
                                .toGetRequestInformation()),
                        id -> id);
            }
            BatchResponseContent answer = of(client.getBatchRequestBuilder().post(batch, errors()), one -> one);
            enough = of(answer, BatchResponseContent::getResponsesStatusCode).containsValue(429);
        }
    }

    /** Approvals of roles are in Graph's beta only, for which the SDK of v1.0 has its models but no paths. */
    private void decide(String approval, String result) {
        ApprovalStage decision = new ApprovalStage();
        decision.setReviewResult(result);
        decision.setJustification("the ticket is there");
        try {
            RequestInformation request = new RequestInformation(
                    HttpMethod.PATCH,
                    "{+root}/beta/roleManagement/directory/roleAssignmentApprovals/{approval}/steps/{approval}",
                    Map.of("root", tenant.root(), "approval", approval));
            request.setContentFromParsable(ada.getRequestAdapter(), "application/json", decision);
            var _ = ada.getRequestAdapter().sendPrimitive(request, errors(), Void.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HashMap<String, ParsableFactory<? extends Parsable>> errors() {
        HashMap<String, ParsableFactory<? extends Parsable>> errors = new HashMap<>();
        errors.put("XXX", ODataError::createFromDiscriminatorValue);
        return errors;
    }
}
