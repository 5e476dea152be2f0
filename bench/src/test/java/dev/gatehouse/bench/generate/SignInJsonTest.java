package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class SignInJsonTest {
    private final World world = Written.world();
    private final Person person = Written.person("ines");

    @Test
    void graphNamesTheCodeOnceAndAsANumber() throws IOException {
        JsonNode record = Written.graph(world, signIn(Outcome.WRONG_PASSWORD));
        assertThat(record.at("/status/errorCode").isInt()).isTrue();
        assertThat(record.at("/status/errorCode").asInt()).isEqualTo(50126);
        assertThat(record.has("resultType")).isFalse();
        assertThat(record.at("/signInEventTypes/0").asText()).isEqualTo("interactiveUser");
        assertThat(record.at("/createdDateTime").asText()).isEqualTo("2026-05-04T12:00:00Z");
        assertThat(record.at("/userType").asText()).isEqualTo("member");
    }

    @Test
    void diagnosticsNameTheCodeInTheEnvelopeAsTextAndInThePropertiesAsANumber() throws IOException {
        JsonNode record = Written.diagnostics(world, signIn(Outcome.MFA_DECLINED));
        assertThat(record.at("/category").asText()).isEqualTo("SignInLogs");
        assertThat(record.at("/resultType").asText()).isEqualTo("500121");
        assertThat(record.at("/resultType").isTextual()).isTrue();
        assertThat(record.at("/properties/status/errorCode").isInt()).isTrue();
        assertThat(record.at("/properties/status/additionalDetails").asText()).startsWith("MFA denied");
        assertThat(record.at("/callerIpAddress")).isEqualTo(record.at("/properties/ipAddress"));
        assertThat(record.at("/resourceId").asText())
                .isEqualTo("/tenants/" + world.tenant().id() + "/providers/Microsoft.aadiam");
        assertThat(record.at("/properties/userType").asText()).isEqualTo("Member");
        assertThat(record.at("/time").asText()).isGreaterThan("2026-05-04T12:01:29");
    }

    @Test
    void successHasNoReasonInDiagnosticsAndAPlaceholderInGraph() throws IOException {
        SignIn success = signIn(Outcome.SUCCESS);
        assertThat(Written.graph(world, success).at("/status/failureReason").asText())
                .isEqualTo("Other.");
        JsonNode record = Written.diagnostics(world, success);
        assertThat(record.has("resultDescription")).isFalse();
        assertThat(record.at("/properties/status").has("failureReason")).isFalse();
    }

    @Test
    void aManagedIdentityHasNoAddressAndNoAppName() throws IOException {
        Workload identity = Workload.of(new Dice(1), "vm", true);
        JsonNode record = Written.diagnostics(world, world.signIns().workload(Written.NOON, identity, Outcome.SUCCESS));
        assertThat(record.at("/category").asText()).isEqualTo("ManagedIdentitySignInLogs");
        assertThat(record.has("callerIpAddress")).isFalse();
        assertThat(record.at("/properties/ipAddress").asText()).isEmpty();
        assertThat(record.at("/properties").has("appDisplayName")).isFalse();
        assertThat(record.at("/properties/userPrincipalName").isNull()).isTrue();
        assertThat(record.at("/properties/servicePrincipalId").asText()).isEqualTo(identity.id());
    }

    @Test
    void theSecondFactorStandsWhereTheFirstWasRight() throws IOException {
        assertThat(Written.graph(world, signIn(Outcome.WRONG_PASSWORD)).at("/authenticationDetails"))
                .hasSize(1);
        JsonNode declined = Written.graph(world, signIn(Outcome.MFA_DECLINED)).at("/authenticationDetails");
        assertThat(declined).hasSize(2);
        assertThat(declined.at("/0/succeeded").asBoolean()).isTrue();
        assertThat(declined.at("/1/succeeded").asBoolean()).isFalse();
    }

    @Test
    void aRenewalSharesTheSessionOfTheSignInBeforeItAndAnotherPlaceDoesNot() throws IOException {
        Origin office = Origin.office(person);
        String first = session(signIn(Outcome.SUCCESS));
        SignIn renewal = world.signIns()
                .renewal(Written.NOON.plusSeconds(9_000), person, ClientApp.TEAMS, Outcome.SUCCESS, office);
        assertThat(session(renewal)).isEqualTo(first).hasSize(36);
        assertThat(session(world.signIns()
                        .interactive(Written.NOON, person, ClientApp.TEAMS, Outcome.SUCCESS, Origin.home(person))))
                .isNotEqualTo(first);
        assertThat(session(signIn(Outcome.WRONG_PASSWORD))).isEmpty();
    }

    @Test
    void anotherDirectoryIsNamedAsTheResourcesOnly() throws IOException {
        String other = "0f0e0d0c-0b0a-4908-8706-050403020100";
        JsonNode record = Written.graph(world, signIn(Outcome.SUCCESS).into(other));
        assertThat(record.at("/resourceTenantId").asText()).isEqualTo(other);
        assertThat(record.at("/homeTenantId").asText()).isEqualTo(world.tenant().id());
        assertThat(record.at("/crossTenantAccessType").asText()).isEqualTo("b2bCollaboration");
    }

    @Test
    void anOldProtocolKnowsOneFactorAndNoPolicy() throws IOException {
        JsonNode record = Written.graph(
                world,
                world.signIns()
                        .interactive(Written.NOON, person, ClientApp.IMAP, Outcome.SUCCESS, Origin.home(person)));
        assertThat(record.at("/clientAppUsed").asText()).isEqualTo("IMAP4");
        assertThat(record.at("/authenticationRequirement").asText()).isEqualTo("singleFactorAuthentication");
        assertThat(record.at("/authenticationDetails")).hasSize(1);
        assertThat(record.at("/conditionalAccessStatus").asText()).isEqualTo("notApplied");
    }

    @Test
    void refusesAWorkloadAtABrowser() {
        Workload workload = Workload.of(new Dice(1), "vm", false);
        SignIn human = signIn(Outcome.SUCCESS);
        assertThatThrownBy(() -> new SignIn(
                        human.time(),
                        human.id(),
                        human.correlationId(),
                        SignInKind.INTERACTIVE,
                        workload,
                        human.app(),
                        human.outcome(),
                        human.ip(),
                        human.place(),
                        human.device(),
                        human.autonomousSystem(),
                        "",
                        human.firstFactor(),
                        human.risk(),
                        1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String session(SignIn signIn) throws IOException {
        return Written.graph(world, signIn).at("/sessionId").asText();
    }

    private SignIn signIn(Outcome outcome) {
        return world.signIns()
                .interactive(Written.NOON, person, ClientApp.AZURE_PORTAL, outcome, Origin.office(person));
    }
}
