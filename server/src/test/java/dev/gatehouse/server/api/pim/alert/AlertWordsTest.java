package dev.gatehouse.server.api.pim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.alert.AlertKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlertWordsTest {
    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void everyAlertSaysWhatItIsAndWhatToDo(AlertKind alert) {
        AlertWords words = AlertWords.of(alert);

        assertThat(words.name()).isNotBlank();
        assertThat(words.impact()).endsWith(".");
        assertThat(words.mend()).endsWith(".");
        assertThat(words.prevent()).endsWith(".");
        if (alert != AlertKind.INVALID_LICENSE) {
            assertThat(words.description()).contains("{0}");
        }
    }
}
