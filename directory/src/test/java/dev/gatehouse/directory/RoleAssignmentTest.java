package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RoleAssignmentTest {
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-05-04T11:00:00Z");
    private static final RoleDefinitionId EXCHANGE = RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de");
    private static final PrincipalId KIM = PrincipalId.of("4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35");
    private static final Scope UNIT = Scope.directory("/administrativeUnits/6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08")
            .orElseThrow();

    @Test
    void coversItsScopeDuringItsTime() {
        var activation = new RoleAssignment(
                KIM, EXCHANGE, DirectoryScope.WHOLE, AssignmentKind.ACTIVE, Interval.between(NINE, ELEVEN));

        assertThat(activation.covers(UNIT, NINE)).isTrue();
        assertThat(activation.covers(UNIT, ELEVEN)).isFalse();
    }

    @Test
    void doesNotReachBeyondItsScope() {
        var eligible = new RoleAssignment(KIM, EXCHANGE, UNIT, AssignmentKind.ELIGIBLE, Interval.ALWAYS);

        assertThat(eligible.covers(UNIT, NINE)).isTrue();
        assertThat(eligible.covers(DirectoryScope.WHOLE, NINE)).isFalse();
    }

    @Test
    void aRoleHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Role(" ", EXCHANGE, RoleSystem.ENTRA, true, true));
    }
}
