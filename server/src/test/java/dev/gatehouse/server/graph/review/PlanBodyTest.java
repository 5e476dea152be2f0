package dev.gatehouse.server.graph.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.server.api.pim.review.RandomPlans;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.ODataException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class PlanBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final RoleDefinitionId ROLE = RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de");
    private static final String QUERY = "#microsoft.graph.accessReviewQueryScope";

    @RepeatedTest(300)
    void whatIsWrittenAndSentBackIsTheSamePlan(RepetitionInfo repetition) {
        Plan plan = new RandomPlans(new Random(repetition.getCurrentRepetition())).plan();
        ObjectNode written = Tree.object();
        PlanBody.write(plan, written);

        assertThat(PlanBody.read(written, NOW)).as(written.toString()).isEqualTo(plan);
        assertThat(PlanBody.PROPERTIES).containsAll(names(written));
    }

    /** What is known to be within properties is what is there. */
    @RepeatedTest(100)
    void everythingThatIsThereCanBeAskedFor(RepetitionInfo repetition) throws ODataException {
        ObjectNode written = Tree.object();
        PlanBody.write(new RandomPlans(new Random(repetition.getCurrentRepetition())).plan(), written);

        for (String path : paths(written)) {
            Filter filter = Filter.parse(path + " ne null");
            assertThat(ReviewMembers.definition(Map.of()).named(filter)).isEqualTo(filter);
        }
    }

    private static List<String> paths(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> all.addAll(paths(one)));
        }
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("@"))
                .forEach(member -> {
                    all.add(member.getKey());
                    paths(member.getValue()).forEach(path -> all.add(member.getKey() + "/" + path));
                });
        return all;
    }

    @Test
    void readsTheScopesThatMicrosoftWrites() {
        SettingKey role = new SettingKey.OfRole(ROLE, DirectoryScope.WHOLE);
        assertThat(scope("/roleManagement/directory/roleDefinitions/" + ROLE)).isEqualTo(ReviewScope.all(role));
        assertThat(scope("/beta/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter="
                        + "(isof(principal,'microsoft.graph.user') and roleDefinitionId eq '" + ROLE + "')"))
                .isEqualTo(new ReviewScope(role, Set.of(AssignmentKind.ELIGIBLE), Set.of(Account.Kind.USER)));
        assertThat(scope("/roleManagement/directory/roleAssignmentScheduleInstances?$expand=principal&$filter="
                        + "(assignmentType eq 'Assigned' and isof(principal,'microsoft.graph.servicePrincipal')"
                        + " and roleDefinitionId eq '" + ROLE + "')"))
                .isEqualTo(
                        new ReviewScope(role, Set.of(AssignmentKind.ACTIVE), Set.of(Account.Kind.SERVICE_PRINCIPAL)));
    }

    @Test
    void aScopeBeginsAtTheRoot() {
        String both = """
                {'@odata.type':'#microsoft.graph.principalResourceMembershipsScope',
                 'principalScopes':[{'query':'/users','queryRoot':null}],
                 'resourceScopes':[{'query':'/roleManagement/directory/roleDefinitions/%s','queryRoot':null}]}""".formatted(ROLE);
        assertThat(ScopeQueries.read(json(both)).principals()).containsExactly(Account.Kind.USER);
        for (String part : List.of("'/users'", ROLE + "'")) {
            String elsewhere = both.replace(part + ",'queryRoot':null", part + ",'queryRoot':'decisions'");
            assertThat(elsewhere).isNotEqualTo(both);
            assertThatThrownBy(() -> ScopeQueries.read(json(elsewhere)))
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("queryRoot must be null");
        }
    }

    @Test
    void anyOtherScopeIsRefusedAndSaysWhatThereIs() {
        String eligible = "/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter=";
        String active = "/roleManagement/directory/roleAssignmentScheduleInstances?$filter=";
        String is = "roleDefinitionId eq '" + ROLE + "'";
        for (String query : List.of(
                "/groups/" + ROLE + "/transitiveMembers",
                "/users",
                "/roleManagement/directory/roleDefinitions/",
                "/roleManagement/directory/roleDefinitions/all",
                "/roleManagement/directory/roleEligibilityScheduleInstances",
                eligible + "(isof(principal,'microsoft.graph.device') and " + is + ")",
                eligible + "(isof(principal,'microsoft.graph.user'))",
                eligible + "(" + is + " or principalId eq 'x')",
                eligible + "(not (" + is + "))",
                eligible + "(roleDefinitionId ne '" + ROLE + "')",
                eligible + "(" + is + " and " + is + ")",
                eligible + "(" + is + " and directoryScopeId eq '/')",
                eligible + "(assignmentType eq 'Assigned' and " + is + ")",
                eligible + "(" + is,
                eligible + "(" + is + ")&$top=3",
                active + "(" + is + ")",
                active + "(assignmentType eq 'Activated' and " + is + ")")) {
            assertThatThrownBy(() -> scope(query))
                    .as(query)
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("scope");
        }
        assertThatThrownBy(() -> ScopeQueries.read(
                        json("{'@odata.type':'#microsoft.graph.accessReviewInactiveUsersQueryScope'}")))
                .hasMessageContaining(QUERY);
    }

    @Test
    void saysWhatIsWrongAndNames() {
        wrong("'settings':{", "'settings':{'mailNotificationsEnabled':true,", "settings/mailNotificationsEnabled");
        wrong("'settings':{", "'settings':{'wings':2,", "'wings'");
        wrong("'instanceDurationInDays':3", "'instanceDurationInDays':0", "settings/instanceDurationInDays");
        wrong("'instanceDurationInDays':3", "'instanceDurationInDays':'3'", "settings/instanceDurationInDays");
        wrong("'P30D'", "'PT5H'", "recommendationLookBackDuration");
        wrong("'P30D'", "'-P3D'", "recommendationLookBackDuration");
        wrong("'displayName':'x'", "'displayName':7", "displayName");
        wrong("'displayName':'x'", "'displayName':'x','descriptionForAdmins':'y'", "descriptionForAdmins");
        wrong("'/users/", "'/people/", "reviewers/query");
        wrong("'weekly'", "'daily'", "settings/recurrence/pattern/type");
        wrong("'noEnd'", "'numbered'", "numberOfOccurrences");
        wrong("'2026-11-30'", "'2026-30-11'", "startDate");
        wrong("'UTC'", "'Pacific Standard Time'", "recurrenceTimeZone");
        wrong(
                "'settings':{",
                "'settings':{'applyActions':[{'@odata.type':'#microsoft.graph.disableAndDeleteUserApplyAction'}],",
                "removeAccessApplyAction");
        assertThat(PlanBody.read(json(body()), NOW).days()).isEqualTo(3);
    }

    private static void wrong(String part, String instead, String named) {
        assertThat(body()).contains(part);
        assertThatThrownBy(() -> PlanBody.read(json(body().replace(part, instead)), NOW))
                .as(instead)
                .isInstanceOf(GraphException.class)
                .hasMessageContaining(named);
    }

    private static String body() {
        return """
                {'id':'11111111-1111-4111-8111-111111111111','displayName':'x','status':'Applied',
                 'scope':{'@odata.type':'%s','query':'/roleManagement/directory/roleDefinitions/%s','queryType':'MicrosoftGraph'},
                 'reviewers':[{'query':'/users/11111111-1111-4111-8111-111111111111','queryType':'MicrosoftGraph'}],
                 'settings':{'instanceDurationInDays':3,'recommendationLookBackDuration':'P30D',
                   'recurrence':{'pattern':{'type':'weekly','interval':1},
                     'range':{'type':'noEnd','startDate':'2026-11-30','recurrenceTimeZone':'UTC'}}}}""".formatted(QUERY, ROLE);
    }

    private static ReviewScope scope(String query) {
        return ScopeQueries.read(
                Tree.object().put("@odata.type", QUERY).put("query", query).put("queryType", "MicrosoftGraph"));
    }

    private static List<String> names(ObjectNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
