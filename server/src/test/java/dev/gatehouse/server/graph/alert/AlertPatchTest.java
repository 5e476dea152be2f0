package dev.gatehouse.server.graph.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.running.Bodies;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlertPatchTest {
    private static final String ID = "DirectoryRole_0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1_StaleSignInAlert";
    private static final Thresholds DAYS = new Thresholds.Days(30);
    private static final Thresholds ROW = new Thresholds.Sequence(Duration.ofMinutes(30), 3);
    private static final Thresholds SHARE = new Thresholds.Share(5, 4);

    @Test
    void leavesWhatIsNotSaid() {
        for (Thresholds before : List.of(DAYS, ROW, SHARE, new Thresholds.None())) {
            assertThat(thresholds(before, "{'isEnabled':false}")).isEqualTo(before);
            assertThat(AlertPatch.enabled(json("{'duration':null}"), false)).isFalse();
        }
    }

    @Test
    void takesWhatItsConfigurationHas() {
        assertThat(thresholds(DAYS, "{'duration':'P60D','id':'" + ID + "','scopeType':'directoryrole','scopeId':'/'}"))
                .isEqualTo(new Thresholds.Days(60));
        assertThat(thresholds(DAYS, "{'duration':'P2W'}")).isEqualTo(new Thresholds.Days(14));
        assertThat(thresholds(ROW, "{'timeIntervalBetweenActivations':'PT5M','@odata.type':'x'}"))
                .isEqualTo(new Thresholds.Sequence(Duration.ofMinutes(5), 3));
        assertThat(thresholds(SHARE, "{'percentageOfGlobalAdminsOutOfRolesThreshold':10}"))
                .isEqualTo(new Thresholds.Share(5, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'isEnable':false}",
                "{'duration':30}",
                "{'duration':'PT36H'}",
                "{'duration':'P9999999999D'}",
                "{'duration':'P1M'}",
                "{'duration':'-P1D'}",
                "{'isEnabled':'false'}",
                "{'globalAdminCountThreshold':2}",
                "{'timeIntervalBetweenActivations':'PT5M'}",
                "{'id':'another'}",
                "{'alertDefinitionId':7}",
                "{'scopeId':'/administrativeUnits/x'}",
                "{'wings@odata.type':'x'}"
            })
    void refusesWhatItDoesNotHave(String body) {
        assertThatThrownBy(() -> {
                    thresholds(DAYS, body);
                    AlertPatch.enabled(json(body), true);
                })
                .isInstanceOfSatisfying(
                        GraphException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void anAlertCanOnlyBeDismissed() {
        AlertPatch.checkDismissal(json("{'isActive':false,'incidentCount':3,'@odata.context':'x'}"), ID);
        for (String body : List.of("{}", "{'isActive':true}", "{'isActive':'false'}", "{'isActive':false,'wings':1}")) {
            assertThatThrownBy(() -> AlertPatch.checkDismissal(json(body), ID))
                    .as(body)
                    .isInstanceOf(GraphException.class);
        }
    }

    /** Bodies that are sound but for a member or two; a seed is enough to see it again. */
    @Test
    void nothingThatIsWrittenWrongIsTakenOrFails() {
        Random random = new Random(5);
        String sound = "{'isEnabled':true,'timeIntervalBetweenActivations':'PT5M','scopeId':'/',"
                + "'sequentialActivationCounterThreshold':4}";
        for (int i = 0; i < 500; i++) {
            String body = Bodies.spoilt(sound, random);
            try {
                thresholds(ROW, body);
                assertThat(body).doesNotContain("wings");
            } catch (GraphException refused) {
                assertThat(refused.status()).as(body).isEqualTo(400);
            }
        }
    }

    private static Thresholds thresholds(Thresholds before, String text) {
        JsonNode body = json(text);
        AlertPatch.checkConfiguration(body, before, ID);
        return AlertPatch.thresholds(body, before);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
