package dev.gatehouse.detection.incident;

import static dev.gatehouse.detection.incident.AlertMaker.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IncidentWordsTest {
    private static final Alert SPRAY = alert("a")
            .user("adm_kim")
            .level(Level.MEDIUM)
            .rule("Password spray", "T1110.003")
            .make();
    private static final Alert FRAUD = alert("b")
            .user("adm_kim")
            .rule("MFA fraud", "T1621")
            .after(Duration.ofMinutes(12))
            .make();
    private static final Alert CHANGE = alert("c")
            .user("adm_kim")
            .user("adm_lee")
            .from("203.0.113.7")
            .rule("Role given", "T1098.003")
            .after(Duration.ofMinutes(40))
            .make();
    private static final Alert LATER = alert("d")
            .user("adm_osei")
            .from("203.0.113.7")
            .rule("Password reset", "T1098")
            .after(Duration.ofMinutes(41))
            .make();

    @Test
    void isCalledByItsMainAccountAndItsGravestRules() {
        assertThat(incident(SPRAY, FRAUD).title())
                .isEqualTo("adm_kim@contoso.example: MFA fraud; Password spray (2 alerts)");
        assertThat(incident(SPRAY, FRAUD, CHANGE, LATER).title())
                .isEqualTo("adm_kim@contoso.example and 1 other account: MFA fraud; Role given; Password reset;"
                        + " and 1 more (4 alerts)");
        assertThat(incident(SPRAY).title()).isEqualTo("adm_kim@contoso.example: Password spray");
        assertThat(incident(alert("n").rule("Setting changed").make()).title()).isEqualTo("Setting changed");
    }

    @Test
    void saysInWordsWhyItsAlertsBelongTogether() {
        assertThat(incident(SPRAY, FRAUD).links().getFirst().words())
                .isEqualTo("same account adm_kim@contoso.example, 12 minutes apart");
        assertThat(incident(SPRAY, FRAUD, CHANGE, LATER).reasons())
                .containsExactly(
                        "same account adm_kim@contoso.example, at most 28 minutes apart (3 alerts)",
                        "same address 203.0.113.7, 1 minute apart");
    }

    @Test
    void saysThatAnAccountAndAnAddressAreTheSame() {
        Alert again = alert("e")
                .user("adm_osei")
                .from("203.0.113.7")
                .after(Duration.ofMinutes(42))
                .make();
        assertThat(incident(LATER, again).reasons())
                .containsExactly(
                        "same account adm_osei@contoso.example, 1 minute apart",
                        "same address 203.0.113.7, 1 minute apart");
    }

    @ParameterizedTest
    @CsvSource({"T1098.003, T1110, HIGH", "T1556, T1621.001, HIGH", "T1556, T1098, CRITICAL"})
    void threeTechniquesAreGraverThanEachOfThem(String one, String other, Level expected) {
        Alert first = alert("x").user("adm_kim").rule("X", "T1110.001").make();
        Alert second = alert("y").user("adm_kim").rule("Y", one).make();
        Alert third = alert("z").user("adm_kim").rule("Z", other).make();
        Level severity = incident(first, second, third).severity();
        assertThat(severity).isEqualTo(one.equals("T1556") ? Level.CRITICAL : expected);
    }

    @Test
    void nothingIsGraverThanCriticalAndNoTechniqueCountsTwice() {
        assertThat(incident(SPRAY, FRAUD, CHANGE).severity()).isEqualTo(Level.CRITICAL);
        assertThat(incident(FRAUD, CHANGE, LATER).severity()).isEqualTo(Level.HIGH);
        Alert worst = alert("w").user("adm_kim").level(Level.CRITICAL).make();
        assertThat(incident(SPRAY, FRAUD, CHANGE, worst).severity()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void isOneLineOfJson() throws IOException {
        Incident incident = incident(SPRAY, FRAUD);
        String line = IncidentJson.write(incident);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line).doesNotContain("\n");
        assertThat(json.get("id").asText()).isEqualTo(incident.id().toString()).startsWith(incident.shortId());
        assertThat(json.get("title").asText()).isEqualTo(incident.title());
        assertThat(json.get("severity").asText()).isEqualTo("high");
        assertThat(json.get("expected").asBoolean(true)).isFalse();
        assertThat(json.get("first").asText()).isEqualTo("2026-05-04T20:00:00Z");
        assertThat(json.get("last").asText()).isEqualTo("2026-05-04T20:12:00Z");
        assertThat(json.get("alerts")).hasSize(2);
        assertThat(json.at("/reasons/0").asText()).contains("same account");
        assertThat(json.at("/links/0").toString())
                .isEqualTo("{\"alert\":\"" + FRAUD.id() + "\",\"other\":\"" + SPRAY.id()
                        + "\",\"kind\":\"identity\",\"value\":\"adm_kim@contoso.example\",\"seconds\":720}");
        assertThat(json.at("/entities/0").toString())
                .isEqualTo("{\"type\":\"user\",\"name\":\"adm_kim@contoso.example\"}");
    }

    @Test
    void aTimeThatIsNotKnownIsNull() throws IOException {
        Alert alert = alert("u").atAnUnknownTime().make();
        JsonNode json = new ObjectMapper().readTree(IncidentJson.write(incident(alert)));
        assertThat(json.get("first").isNull()).isTrue();
        assertThat(json.get("last").isNull()).isTrue();
    }

    private static Incident incident(Alert... alerts) {
        List<Incident> incidents =
                Incidents.of(List.of(alerts), SharedAddresses.NONE).all();
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }
}
