package dev.gatehouse.directory.posture;

import static dev.gatehouse.directory.AssignmentKind.ACTIVE;
import static dev.gatehouse.directory.AssignmentKind.ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.tenant.AzureTree;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TooManyOwnersTest {
    private static final String GROUP = MadeSettings.SUBSCRIPTION + "/resourceGroups/one";

    private final Check check = new TooManyOwners();

    @Test
    void ownersFromAboveAndByGroupsCount() {
        Made made = made().azure("team", "Owner", MadeSettings.MANAGEMENT_GROUP, ELIGIBLE)
                .azure("eve", "Owner", MadeSettings.SUBSCRIPTION, ACTIVE)
                .azure("fay", "Owner", GROUP, ACTIVE);
        assertThat(made.foundBy(check)).containsExactly(GROUP.replace("G", "g") + " owners");
        assertThat(made.examinedBy(check).findings().getFirst().is())
                .startsWith("6: ")
                .contains("ann@test.example");
        assertThat(made.examinedBy(check).examined()).isEqualTo(3);
    }

    @Test
    void whoIsOwnerTwiceCountsOnce() {
        Made made = made().azure("team", "Owner", MadeSettings.MANAGEMENT_GROUP, ELIGIBLE)
                .azure("eve", "Owner", MadeSettings.SUBSCRIPTION, ACTIVE)
                .azure("ann", "Owner", MadeSettings.SUBSCRIPTION, ACTIVE)
                .azure("ann", "Owner", MadeSettings.SUBSCRIPTION, ELIGIBLE);
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void tooManyOwnersOfAManagementGroupAreToldOnce() {
        Made made = made().azure("team", "Owner", MadeSettings.MANAGEMENT_GROUP, ELIGIBLE)
                .azure("eve", "Owner", MadeSettings.MANAGEMENT_GROUP, ELIGIBLE)
                .azure("fay", "Owner", MadeSettings.MANAGEMENT_GROUP, ACTIVE)
                .azure("gus", "Contributor", MadeSettings.SUBSCRIPTION, ACTIVE);
        assertThat(made.foundBy(check)).containsExactly("/providers/microsoft.management/managementgroups/all owners");
    }

    @Test
    void permanentOwnersAreCountedApart() {
        Made made = made().azure("team", "Owner", MadeSettings.MANAGEMENT_GROUP, ACTIVE)
                .azure("eve", "Owner", MadeSettings.SUBSCRIPTION, ELIGIBLE);
        assertThat(made.foundBy(new TooManyPermanentOwners()))
                .containsExactly("/providers/microsoft.management/managementgroups/all permanent owners");
        assertThat(made.foundBy(check)).isEmpty();
    }

    /** A group of four, in a tenant whose subscription lies in the management group. */
    private static Made made() {
        Made made = new Made().group("team", "ann", "bob", "cat", "dan");
        for (String name : new String[] {"ann", "bob", "cat", "dan", "eve", "fay", "gus"}) {
            made.user(name);
        }
        made.builder()
                .azure(new AzureTree(Map.of(
                        new AzureScope(MadeSettings.SUBSCRIPTION), new AzureScope(MadeSettings.MANAGEMENT_GROUP))));
        return made;
    }
}
