package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AttackNamesTest {
    @Test
    void namesATechniqueAndItsOnlyTactic() {
        assertThat(AttackNames.of("T1110.003")).contains("Password Spraying");
        assertThat(AttackNames.tactic("T1110.003")).contains("TA0006");
        assertThat(AttackNames.of("TA0006")).contains("Credential Access");
        assertThat(AttackNames.parent("T1110.003")).isEqualTo("T1110");
        assertThat(AttackNames.parent("T1110")).isEqualTo("T1110");
    }

    @Test
    void aTechniqueOfSeveralTacticsHasNone() {
        assertThat(AttackNames.of("T1078")).contains("Valid Accounts");
        assertThat(AttackNames.tactic("T1078")).isEmpty();
    }

    @Test
    void knowsNothingOfOthers() {
        assertThat(AttackNames.of("T9999")).isEmpty();
        assertThat(AttackNames.tactic("T9999")).isEmpty();
    }
}
