package dev.gatehouse.server.graph.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArmAlertEntityTest {
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45");
    private static final AzureScope GROUP = new AzureScope(SUBSCRIPTION.path() + "/resourceGroups/shop");
    private static final PrincipalId MAL = PrincipalId.of("00000000-0000-4000-8000-000000000007");
    private static final Names NAMES = new Names(Map.of(MAL, Account.user(MAL, "mal@contoso.example")), Map.of());

    private final ArmAlertEntity at = new ArmAlertEntity(SUBSCRIPTION);

    private static Incident outside(AzureScope scope) {
        return Incident.of(
                AlertKind.AZURE_ROLES_ASSIGNED_OUTSIDE_PIM,
                new Holding(MAL, new Target.Role(WellKnown.OWNER, scope)),
                AssignmentKind.ACTIVE,
                new Incident.Detail.Plain(),
                "mal has this role, and PIM did not give it");
    }

    @Test
    void anIncidentOutsidePimNamesWhoHasWhatAndSaysThatNobodyKnowsWhoGaveIt() {
        ObjectNode incident = at.incident(outside(GROUP), NAMES);

        assertThat(incident.get("type").asText())
                .isEqualTo("Microsoft.Authorization/roleManagementAlerts/alertIncidents");
        assertThat(incident.get("id").asText())
                .startsWith(
                        SUBSCRIPTION.path()
                                + "/providers/Microsoft.Authorization/roleManagementAlerts/AzureRolesAssignedOutsidePimAlert/alertIncidents/");
        assertThat(incident.at("/properties/alertIncidentType").asText())
                .isEqualTo("AzureRolesAssignedOutsidePimAlertIncident");
        assertThat(incident.at("/properties/assigneeUserPrincipalName").asText())
                .isEqualTo("mal@contoso.example");
        assertThat(incident.at("/properties/roleDisplayName").asText()).isEqualTo("Owner");
        assertThat(incident.at("/properties/requestorId").isNull()).isTrue();
        assertThat(incident.at("/properties").has("scope")).isFalse();
    }

    @Test
    void whatIsAtAScopeOrBelowItIsToldThereAndNowhereElse() {
        assertThat(ArmAlerts.isAt(outside(GROUP), SUBSCRIPTION)).isTrue();
        assertThat(ArmAlerts.isAt(outside(GROUP), GROUP)).isTrue();
        assertThat(ArmAlerts.isAt(outside(GROUP), new AzureScope("/"))).isTrue();
        assertThat(ArmAlerts.isAt(outside(SUBSCRIPTION), GROUP)).isFalse();
        Incident owners = Incident.of(AlertKind.TOO_MANY_OWNERS, GROUP.path() + " 9 owners", "too many");
        assertThat(ArmAlerts.isAt(owners, SUBSCRIPTION)).isTrue();
        assertThat(ArmAlerts.isAt(owners, new AzureScope(SUBSCRIPTION.path() + "/resourceGroups/other")))
                .isFalse();
        assertThat(ArmAlerts.isAt(Incident.of(AlertKind.DUPLICATE_ROLE, "duplicate-roles|x|name", "twice"), GROUP))
                .as("a role reaches everywhere")
                .isTrue();
    }

    static java.util.List<AlertKind> kinds() {
        return ArmAlerts.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsToldOfASettingCanBeSentBackAndChangesNothing(AlertKind kind) {
        AlertState state = AlertState.usual(kind);
        ObjectNode properties = ArmAlertEntity.properties(at.configuration(state));
        ArmAlertEntity.check(properties, kind);

        assertThat(ArmAlertEntity.thresholds(properties, state)).isEqualTo(state.thresholds());
        assertThat(at.definition(kind).get("name").asText()).isEqualTo(kind.graph());
        assertThat(ArmAlerts.kind(kind.graph().toUpperCase(java.util.Locale.ROOT)))
                .contains(kind);
    }

    @Test
    void aFigureThatIsNotSaidStaysAsItIs() {
        ObjectNode properties = Tree.object().put("thresholdNumberOfPermanentOwners", 9);

        assertThat(ArmAlertEntity.thresholds(properties, AlertState.usual(AlertKind.TOO_MANY_PERMANENT_OWNERS)))
                .isEqualTo(new Thresholds.Share(9, 0));
    }

    @Test
    void aChangeNamesItsType() {
        assertThatThrownBy(() -> ArmAlertEntity.check(Tree.object(), AlertKind.DUPLICATE_ROLE))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("DuplicateRoleCreatedAlertConfiguration");
    }
}
