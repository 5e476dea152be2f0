package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class OtherServicesTest {
    private final World world = Written.world();
    private final Person helper = Written.person("helper");
    private final Person person = Written.person("person");

    @Test
    void aTemporaryAccessPassSaysWhatItIsInItsReason() throws IOException {
        JsonNode record =
                Written.graph(world, world.services().temporaryAccessPass(Written.NOON, helper, "192.0.2.1", person));
        assertThat(record.at("/activityDisplayName").asText()).isEqualTo("Admin registered security info");
        assertThat(record.at("/resultReason").asText())
                .isEqualTo("Admin registered temporary access pass method for user");
        assertThat(record.at("/loggedByService").asText()).isEqualTo("Authentication Methods");
        assertThat(record.at("/targetResources/0/userPrincipalName").asText()).isEqualTo(person.upn());
        assertThat(record.at("/initiatedBy/user/userPrincipalName").asText()).isEqualTo(helper.upn());
        assertThat(record.at("/targetResources/0/modifiedProperties/0/oldValue").asText())
                .isEqualTo("\"\"");
    }

    @Test
    void accessToAzureHasItsOwnCategory() throws IOException {
        JsonNode record =
                Written.diagnostics(world, world.services().azureAccess(Written.NOON, person, "192.0.2.1", true));
        assertThat(record.at("/category").asText()).isEqualTo("AuditLogs");
        assertThat(record.at("/properties/category").asText()).isEqualTo("AzureRBACRoleManagementElevateAccess");
        assertThat(record.at("/operationName").asText())
                .isEqualTo("User has elevated their access to User Access Administrator for their Azure Resources");
    }

    @Test
    void aReportOfFraudComesFromItsOwner() throws IOException {
        JsonNode record = Written.graph(world, world.services().suspiciousActivity(Written.NOON, person, "192.0.2.1"));
        assertThat(record.at("/activityDisplayName").asText()).isEqualTo("Suspicious activity reported");
        assertThat(record.at("/initiatedBy/user/id")).isEqualTo(record.at("/targetResources/0/id"));
    }

    @Test
    void riskIsStampedTheAmericanWayInTheEnvelope() throws IOException {
        SignIn signIn =
                world.signIns().interactive(Written.NOON, person, ClientApp.TEAMS, Outcome.SUCCESS, Origin.stranger(9));
        var detection = new RiskDetection(Written.NOON, "d-1", "unfamiliarFeatures", "high", signIn, person);
        JsonNode record = Written.diagnostics(world, detection);
        assertThat(record.at("/time").asText()).isEqualTo("5/4/2026 12:00:00 PM");
        assertThat(record.at("/correlationId").asText()).isEqualTo("d-1");
        assertThat(record.at("/properties/activityDateTime").asText()).isEqualTo("2026-05-04T12:00:00.0000000Z");
        JsonNode user = Written.diagnostics(world, new RiskyUser(Written.NOON, person, "high", "atRisk"));
        assertThat(user.at("/category").asText()).isEqualTo("RiskyUsers");
        assertThat(user.at("/properties/id").asText()).isEqualTo(person.id());
    }
}
