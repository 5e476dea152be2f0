package dev.gatehouse.directory.posture;

import static dev.gatehouse.directory.AssignmentKind.ACTIVE;
import static dev.gatehouse.directory.AssignmentKind.ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TooManyPermanentOwnersTest {
    private final Check check = new TooManyPermanentOwners();

    @Test
    void oneMoreThanThereMayBeIsFound() {
        Made made = owners("ann", "bob", "cat", "dan");
        assertThat(made.foundBy(check)).containsExactly(MadeSettings.SUBSCRIPTION + " permanent owners");
        assertThat(made.examinedBy(check).findings().getFirst().remedy())
                .last()
                .asString()
                .startsWith("PUT https://management.azure.com" + MadeSettings.SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/");
    }

    @Test
    void asManyAsThereMayBeAreNot() {
        assertThat(owners("ann", "bob", "cat").foundBy(check)).isEmpty();
    }

    @Test
    void whoMustActivateDoesNotCount() {
        Made made = owners("ann", "bob", "cat").azure("dan", "Owner", MadeSettings.SUBSCRIPTION, ELIGIBLE);
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void anOrganisationMaySetItsOwnLimit() {
        Made made = owners("ann", "bob", "cat", "dan")
                .limits(new Baseline.Limits(4, Duration.ofDays(30), Duration.ofHours(8), 2, 5, 4));
        assertThat(made.foundBy(check)).isEmpty();
    }

    private static Made owners(String... names) {
        Made made = new Made();
        for (String name : names) {
            made.user(name).azure(name, "Owner", MadeSettings.SUBSCRIPTION, ACTIVE);
        }
        return made;
    }
}
