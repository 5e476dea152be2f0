package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Azure's alerts in the form of its Resource Manager, over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphAzureAlertsTest {
    private static final String DEFINITIONS = Graph.ROLES + "roleDefinitions";
    private static final String AZURE =
            "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45/providers/Microsoft.Authorization/";
    private static final String API = "?api-version=2022-08-01-preview";

    private final Pim pim;
    private final Graph graph;

    GraphAzureAlertsTest(Pim pim, Graph graph) {
        this.pim = pim;
        this.graph = graph;
    }

    private String made(String name, String action) {
        Answer answer = graph.post(
                pim.ada(),
                DEFINITIONS,
                "{'displayName':'" + name + "','isEnabled':true,'rolePermissions':[{'allowedResourceActions':['"
                        + action + "']}]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    @Test
    void aDoubleIsAnAlertOfAzuresThatIsSetDismissedAndNotMended() {
        SignedIn ada = pim.ada();
        String action = "microsoft.directory/contacts/create";
        String first = made("Contact maker", action);
        made("Maker of contacts", action);

        // Looking is an operation that is done when it is asked about.
        Answer looked = graph.post(ada, AZURE + "roleManagementAlerts/DuplicateRoleCreated/refresh" + API, "");
        assertThat(looked.status()).as(looked.body()).isEqualTo(202);
        String location = looked.header("Location");
        Answer done = graph.get(ada, location.substring(location.indexOf("/subscriptions")));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().get("status").asText()).isEqualTo("Succeeded");

        String alert = AZURE + "roleManagementAlerts/DuplicateRoleCreated";
        JsonNode found = graph.get(ada, alert + API).json();
        assertThat(found.get("type").asText()).isEqualTo("Microsoft.Authorization/roleManagementAlerts");
        assertThat(found.at("/properties/isActive").asBoolean()).isTrue();
        assertThat(found.at("/properties/alertDefinition/properties/severityLevel")
                        .asText())
                .isEqualTo("Medium");
        JsonNode incident = graph.list(ada, alert + "/alertIncidents" + API).stream()
                .filter(one -> one.at("/properties/roleName").asText().equals("Contact maker"))
                .findFirst()
                .orElseThrow();
        assertThat(incident.at("/properties/alertIncidentType").asText())
                .isEqualTo("DuplicateRoleCreatedAlertIncident");
        assertThat(incident.at("/properties/duplicateRoles").asText()).contains("Maker of contacts");
        assertThat(graph.get(ada, incident.get("id").asText() + API).json()).isEqualTo(incident);
        Answer mended = graph.post(ada, incident.get("id").asText() + "/remediate" + API, "");
        assertThat(mended.status()).isEqualTo(400);
        assertThat(mended.json().at("/error/message").asText()).contains("people");

        // Dismissed, it is silent.
        String silent = "{'properties':{'isActive':false}}";
        assertThat(graph.send(pim.somebody(), "PATCH", alert + API, silent).status())
                .isEqualTo(403);
        assertThat(graph.send(ada, "PATCH", alert + API, silent).status()).isEqualTo(204);
        assertThat(graph.get(ada, alert + API).json().at("/properties/isActive").asBoolean())
                .isFalse();

        // Thresholds and whether an alert is on hold for the tenant.
        String owners = AZURE + "roleManagementAlertConfigurations/TooManyOwnersAssignedToResource";
        String set = "{'properties':{'alertConfigurationType':'TooManyOwnersAssignedToResourceAlertConfiguration',"
                + "'thresholdNumberOfOwners':7,'thresholdPercentageOfOwnersOutOfAllRoleMembers':40}}";
        assertThat(graph.send(ada, "PATCH", owners + API, set.replace("'alert", "'x"))
                        .status())
                .isEqualTo(400);
        assertThat(graph.send(ada, "PATCH", owners + API, set.replace(":7", ":1"))
                        .status())
                .isEqualTo(400);
        assertThat(graph.send(ada, "PATCH", owners + API, set).status()).isEqualTo(204);
        JsonNode elsewhere =
                graph.get(ada, owners.replace("7d0c9f3e", "8d0c9f3e") + API).json();
        assertThat(elsewhere.at("/properties/thresholdNumberOfOwners").asInt()).isEqualTo(7);
        assertThat(elsewhere.at("/properties/isEnabled").asBoolean()).isTrue();

        assertThat(graph.list(ada, AZURE + "roleManagementAlertDefinitions" + API))
                .hasSize(4);
        assertThat(graph.get(ada, AZURE + "roleManagementAlertDefinitions").status())
                .isEqualTo(400);
        assertThat(graph.get(ada, AZURE + "roleManagementAlerts/StaleSignInAlert" + API)
                        .status())
                .isEqualTo(404);
        assertThat(graph.get(ada, AZURE + "roleManagementAlertOperations/other" + API)
                        .status())
                .isEqualTo(404);
        assertThat(graph.send(ada, "DELETE", DEFINITIONS + "/" + first, "").status())
                .isEqualTo(204);
    }
}
