package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PimTest {
    private final World world = Written.world();
    private final Person person = Written.person("adm");

    @Test
    void anActivationIsRequestedCarriedOutCompletedAndEnded() {
        List<Audit> records = activation();
        assertThat(records)
                .extracting(Audit::activity)
                .containsExactly(
                        "Add member to role requested (PIM activation)",
                        "Add member to role",
                        "Add member to role completed (PIM activation)",
                        "Remove member from role",
                        "Remove member from role (PIM activation expired)");
        assertThat(records)
                .extracting(Audit::service)
                .containsExactly("PIM", "Core Directory", "PIM", "Core Directory", "PIM");
        assertThat(Duration.between(records.get(3).time(), records.get(4).time()))
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void pimNamesTheRoleInItsTargetAndTheAddressInTheDetails() throws IOException {
        JsonNode record = Written.graph(world, activation().get(2));
        assertThat(record.at("/targetResources").findValuesAsText("type"))
                .containsExactly("Role", "Request", "User", "Directory", "Other");
        assertThat(record.at("/targetResources/0/displayName").asText()).isEqualTo("Global Administrator");
        assertThat(record.at("/targetResources/0/modifiedProperties/2/newValue").asText())
                .isEqualTo("\"62e90394-69f5-4237-9190-012177145e10\"");
        assertThat(record.at("/targetResources/2/userPrincipalName").isNull()).isTrue();
        assertThat(record.at("/initiatedBy/user/ipAddress").isNull()).isTrue();
        assertThat(record.at("/initiatedBy/app").isNull()).isTrue();
        assertThat(record.at("/additionalDetails").findValuesAsText("key"))
                .contains("StartTime", "ExpirationTime", "Justification", "ipaddr", "wids", "RequestId");
    }

    @Test
    void coreDirectoryNamesPimAsTheActorAndQuotesTheRole() throws IOException {
        JsonNode record = Written.diagnostics(world, activation().get(1));
        assertThat(record.at("/identity").asText()).isEqualTo("MS-PIM");
        assertThat(record.at("/properties/initiatedBy/app/displayName").asText())
                .isEqualTo("MS-PIM");
        assertThat(record.at("/properties/initiatedBy").has("user")).isFalse();
        JsonNode changes = record.at("/properties/targetResources/0/modifiedProperties");
        assertThat(changes.findValuesAsText("displayName"))
                .containsExactly("Role.ObjectID", "Role.DisplayName", "Role.TemplateId", "Role.WellKnownObjectName");
        assertThat(changes.at("/1/newValue").asText()).isEqualTo("\"Global Administrator\"");
        assertThat(changes.at("/0/newValue").asText())
                .isNotEqualTo(changes.at("/2/newValue").asText());
        assertThat(record.at("/properties/targetResources/0/userPrincipalName").asText())
                .isEqualTo(person.upn());
    }

    @Test
    void theExpiryIsSignedByPimWithoutAPrincipalName() throws IOException {
        JsonNode record = Written.diagnostics(world, activation().get(4));
        assertThat(record.at("/properties/initiatedBy/user/displayName").asText())
                .isEqualTo("Azure AD PIM");
        assertThat(record.at("/properties/initiatedBy/user").has("userPrincipalName"))
                .isFalse();
    }

    @Test
    void everyRecordHasAnIdOfItsService() {
        assertThat(activation())
                .allSatisfy(record -> assertThat(record.id())
                        .startsWith("PIM".equals(record.service()) ? "PIM_" : "Directory_" + record.correlationId()));
        assertThat(activation()).extracting(Audit::id).doesNotHaveDuplicates();
    }

    private List<Audit> activation() {
        return world.pim()
                .activation(
                        Written.NOON, person, Role.GLOBAL_ADMINISTRATOR, "192.0.2.1", Duration.ofHours(2), "Ticket 1");
    }
}
