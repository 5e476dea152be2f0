package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.Group;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SynchronisedAccountsTest {
    private final Check check = new SynchronisedAccounts();

    @Test
    void aPrivilegedUserFromOnPremisesIsFound() {
        Made made = new Made().user("kim", Users::synchronised).user("lee");
        made.eligible("kim", "Teams Administrator").eligible("lee", "Teams Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example onPremisesSyncEnabled");
        assertThat(made.firstFoundBy(check).severity()).isEqualTo(Severity.HIGH);
        assertThat(made.examinedBy(check).examined()).isEqualTo(2);
    }

    @Test
    void onTheControlPlaneItIsGraver() {
        Made made = new Made().user("kim", Users::synchronised).eligible("kim", "Global Administrator");
        assertThat(made.firstFoundBy(check).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(made.firstFoundBy(check).tier()).isEqualTo(Tier.CONTROL);
    }

    @Test
    void aGroupFromOnPremisesWithAPrivilegedRoleIsFound() {
        Made made = new Made().user("kim");
        made.builder().principal(new Group(Made.id("old"), "old", true, true, Set.of(Made.id("kim")), Set.of()));
        made.eligible("old", "Teams Administrator");
        assertThat(made.foundBy(check)).containsExactly("old onPremisesSyncEnabled");
    }

    @Test
    void whoOnlyReadsMayComeFromAnywhere() {
        Made made = new Made().user("kim", Users::synchronised).eligible("kim", "Directory Readers");
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }
}
