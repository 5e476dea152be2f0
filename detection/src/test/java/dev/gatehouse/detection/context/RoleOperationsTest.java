package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.context.RoleOperations.Effect;
import dev.gatehouse.detection.context.RoleOperations.Meaning;
import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.directory.AssignmentKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoleOperationsTest {
    @Test
    void everyLineOfTheTableIsFoundByItsName() {
        List<List<String>> lines = ResourceTable.read(RoleOperations.class, "role-operations.tsv", 3);
        Set<String> names = new HashSet<>();
        for (List<String> line : lines) {
            assertThat(RoleOperations.meaning(line.getFirst()))
                    .as(line.getFirst())
                    .isPresent();
            assertThat(names.add(line.getFirst())).as("twice: " + line).isTrue();
        }
        assertThat(names).hasSizeGreaterThan(20);
    }

    @Test
    void everyOperationThatNeedsPrivilegeIsFoundByItsName() {
        Set<String> names = new HashSet<>();
        for (List<String> line : ResourceTable.read(RoleOperations.class, "privileged-operations.txt", 1)) {
            assertThat(RoleOperations.needsPrivilege(line.getFirst()))
                    .as(line.getFirst())
                    .isTrue();
            assertThat(names.add(line.getFirst())).as("twice: " + line).isTrue();
        }
        assertThat(names).hasSizeGreaterThan(20);
    }

    @Test
    void namesComeInAnyCaseWithBlanksAndDots() {
        Meaning grant = new Meaning(Effect.GRANT, AssignmentKind.ACTIVE);
        for (String name :
                List.of("Add member to role", "ADD MEMBER TO ROLE.", " Add member to role. ", "Add member to role .")) {
            assertThat(RoleOperations.meaning(name)).as(name).contains(grant);
            assertThat(RoleOperations.needsPrivilege(name)).as(name).isTrue();
        }
        assertThat("DISABLE ACCOUNT".toLowerCase(Locale.getDefault()))
                .as("the tests run where I has a lower case of its own")
                .isNotEqualTo("disable account");
        assertThat(RoleOperations.needsPrivilege("DISABLE ACCOUNT")).isTrue();
    }

    @Test
    void tellsEligibleFromActiveAndGivingFromTaking() {
        assertThat(RoleOperations.meaning("Add eligible member to role in PIM completed (timebound)"))
                .contains(new Meaning(Effect.GRANT, AssignmentKind.ELIGIBLE));
        assertThat(RoleOperations.meaning("Add member to role completed (PIM activation)"))
                .contains(new Meaning(Effect.ACTIVATE, AssignmentKind.ACTIVE));
        assertThat(RoleOperations.meaning("Remove member from role (PIM activation expired)"))
                .contains(new Meaning(Effect.REVOKE, AssignmentKind.ACTIVE));
        assertThat(RoleOperations.meaning("Add member to group"))
                .contains(new Meaning(Effect.GROUP_ADD, AssignmentKind.ACTIVE));
    }

    @Test
    void otherOperationsMeanNothing() {
        for (String name : List.of(
                "",
                ".",
                "Add member to role requested (PIM activation)",
                "Add member to role request denied (PIM activation)",
                "Update user",
                "Add member to rolex")) {
            assertThat(RoleOperations.meaning(name)).as(name).isEmpty();
            assertThat(RoleOperations.needsPrivilege(name)).as(name).isFalse();
        }
    }
}
