package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.testing.Alerts;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AlertTextTest {
    private static final UUID OTHER = Alerts.id("other");

    @Test
    void isWrittenAsItWasRead() {
        String json = AlertJson.write(alert("home", "one")
                .user("Kim \"the\" Ä\\ \uD83D\uDE00 \0 <b>")
                .entity("ip", "x", "203.0.113.7")
                .steps(3)
                .make());

        assertThat(AlertText.write(AlertText.parse(json))).isEqualTo(json);
    }

    @Test
    void saysTheSameWhoeverCountsItAndWheneverItWasDetected() {
        ObjectNode one = parsed(about());
        ObjectNode other = parsed(about().context("c9").detected(START.plusSeconds(9)));
        other.put("revision", 7);
        other.put("incidentId", OTHER.toString());
        other.put("status", "resolved");

        assertThat(AlertText.isSame(one, other)).isTrue();
        assertThat(AlertText.saysTheSame(one, other)).isTrue();
        assertThat(AlertText.isSame(one, parsed(about().events(2)))).isFalse();
        assertThat(AlertText.isSame(one, parsed(about().user("kim")))).isFalse();
    }

    @Test
    void saysTheSameHoweverSettledItIs() {
        ObjectNode open = parsed(about());
        ObjectNode gone = AlertText.settled(open, AlertState.SUPERSEDED, Optional.of(OTHER));

        assertThat(AlertText.saysTheSame(open, gone)).isTrue();
        assertThat(AlertText.isSame(open, gone)).isFalse();
        assertThat(AlertText.isIn(AlertState.OPEN, open))
                .as("the first is left as it was")
                .isTrue();
        assertThat(AlertText.isIn(AlertState.SUPERSEDED, gone)).isTrue();
    }

    @Test
    void forgetsByWhatItWasSupersededOnceItIsNot() {
        ObjectNode gone = AlertText.settled(parsed(about()), AlertState.SUPERSEDED, Optional.of(OTHER));

        ObjectNode withdrawn = AlertText.settled(gone, AlertState.WITHDRAWN, Optional.empty());

        assertThat(gone.path("supersededBy").asText()).isEqualTo(OTHER.toString());
        assertThat(withdrawn.has("supersededBy")).isFalse();
    }

    @Test
    void isShownWithWhatPeopleAndIncidentsMadeOfIt() {
        ObjectNode alert = parsed(about());

        assertThat(AlertText.shown(alert, "resolved", Optional.of(OTHER)))
                .contains("\"status\":\"resolved\"", "\"incidentId\":\"" + OTHER + "\"");
        assertThat(AlertText.shown(alert, "new", Optional.empty())).isEqualTo(AlertText.write(alert));
    }

    @Test
    void isNothingElse() {
        for (String text : new String[] {"", "[]", "{", "null"}) {
            assertThatThrownBy(() -> AlertText.parse(text))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
        }
    }

    private static Alerts about() {
        return alert("home", "one");
    }

    private static ObjectNode parsed(Alerts alert) {
        return AlertText.parse(AlertJson.write(alert.make()));
    }
}
