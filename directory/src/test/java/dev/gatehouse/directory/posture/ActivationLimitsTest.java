package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ActivationLimitsTest {
    private final Check check = new ActivationLimits();

    @Test
    void aLongActivationWithoutAReasonIsTwoFindings() {
        Made made = new Made()
                .eligible("kim", "Exchange Administrator")
                .settings(MadeSettings.of("Exchange Administrator").hours(24).asks("MultiFactorAuthentication"));
        assertThat(made.foundBy(check))
                .containsExactly("Exchange Administrator longest activation", "Exchange Administrator justification");
        assertThat(made.examinedBy(check).findings().getFirst().is()).isEqualTo("24 hours");
    }

    @Test
    void justTheLimitIsAllowed() {
        Made made = new Made()
                .eligible("kim", "Exchange Administrator")
                .settings(MadeSettings.of("Exchange Administrator").hours(8));
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(2);
    }

    @Test
    void theMostPowerfulRolesAreJudgedElsewhere() {
        Made made = new Made()
                .eligible("kim", "Privileged Role Administrator")
                .settings(MadeSettings.of("Privileged Role Administrator").hours(24));
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }
}
