package dev.gatehouse.server.api.pim.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.server.http.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ThresholdsBodyTest {
    private static final Thresholds NONE = new Thresholds.None();
    private static final Thresholds DAYS = new Thresholds.Days(30);
    private static final Thresholds SEQUENCE = new Thresholds.Sequence(Duration.ofMinutes(30), 3);
    private static final Thresholds SHARE = new Thresholds.Share(5, 4);

    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void whatIsToldAndSentBackIsTheSame(AlertKind alert) {
        assertThat(ThresholdsBody.thresholds(ThresholdsBody.of(alert.usual()), alert.usual()))
                .isEqualTo(alert.usual());
        assertThat(ThresholdsBody.thresholds(null, alert.usual())).isEqualTo(alert.usual());
    }

    @Test
    void whatIsNotSaidStays() {
        assertThat(ThresholdsBody.thresholds(new ThresholdsBody(60, null, null, null), DAYS))
                .isEqualTo(new Thresholds.Days(60));
        assertThat(ThresholdsBody.thresholds(new ThresholdsBody(null, null, 5, null), SEQUENCE))
                .isEqualTo(new Thresholds.Sequence(Duration.ofMinutes(30), 5));
        assertThat(ThresholdsBody.thresholds(new ThresholdsBody(null, "PT1H", null, null), SEQUENCE))
                .isEqualTo(new Thresholds.Sequence(Duration.ofHours(1), 3));
        assertThat(ThresholdsBody.thresholds(new ThresholdsBody(null, null, null, 10), SHARE))
                .isEqualTo(new Thresholds.Share(5, 10));
    }

    @Test
    void whatAnAlertDoesNotHaveIsRefused() {
        refused(new ThresholdsBody(1, null, null, null), NONE, "no thresholds");
        refused(new ThresholdsBody(null, null, 2, null), DAYS, "this alert has days");
        refused(new ThresholdsBody(null, null, 2, 3), SEQUENCE, "thresholds.percent");
        refused(new ThresholdsBody(null, "PT1H", 2, null), SHARE, "count and percent");
        refused(new ThresholdsBody(null, "soon", null, null), SEQUENCE, "thresholds.within");
    }

    private static void refused(ThresholdsBody body, Thresholds before, String says) {
        assertThatThrownBy(() -> ThresholdsBody.thresholds(body, before))
                .isInstanceOf(ProblemException.class)
                .satisfies(problem -> assertThat(
                                ((ProblemException) problem).problem().detail())
                        .contains(says));
    }
}
