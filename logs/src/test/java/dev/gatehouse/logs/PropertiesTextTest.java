package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PropertiesTextTest {
    private static final String PROPERTIES =
            "{\"id\":\"s1\",\"createdDateTime\":\"2026-05-04T09:41:07Z\",\"status\":{\"errorCode\":50126}}";

    @Test
    void textsWithPropertiesAreReadAsTheObjectsThatTheyHold() {
        String once = JsonText.quoted(PROPERTIES);
        for (String properties : new String[] {once, JsonText.quoted(once), JsonText.quoted(" " + PROPERTIES + "\n")}) {
            for (String key : new String[] {"properties", "Properties", "PROPERTIES"}) {
                Reading text = Reading.of(record("SignInLogs", key, properties));
                Reading object = Reading.of(record("SignInLogs", key, PROPERTIES));

                assertThat(text.tables).as(properties).containsExactly(Table.SIGNIN_LOGS);
                assertThat(text.rows).isEqualTo(object.rows);
                assertThat(text.notes).isEqualTo(object.notes);
            }
        }
    }

    @Test
    void anotherProductsRecordIsKnownByThem() {
        String intune = JsonText.quoted("{\"ActivityDate\":\"5/4/2026 9:41:07 AM\",\"Targets\":[]}");

        assertThat(Reading.of(record("AuditLogs", "properties", intune)).skipped)
                .containsExactly(Skipped.INTUNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'s1'}", "{broken", "x", "[{}]", "1", "null", "\"", "\"\\"})
    void otherTextsAreQuarantined(String text) {
        Reading reading = Reading.of(record("SignInLogs", "properties", JsonText.quoted(text)));

        assertThat(reading.tables).isEmpty();
        assertThat(reading.quarantined).containsExactly(PropertiesText.NO_OBJECT);
    }

    private static String record(String category, String key, String properties) {
        return "{\"time\":\"2026-05-04T09:42:00Z\",\"category\":\"" + category + "\",\"operationName\":\"x\",\"" + key
                + "\":" + properties + "}";
    }
}
