package dev.gatehouse.directory.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActionPatternTest {
    private static final List<String> ENTITIES = List.of("users", "groups", "groups.unified", "allEntities", "devices");
    private static final List<String> PROPERTIES =
            List.of("", "basic", "standard", "password", "allProperties", "members", "members/allProperties");
    private static final List<String> TASKS = List.of("create", "delete", "read", "update", "allTasks", "manage.all");

    @ParameterizedTest
    @CsvSource({
        "microsoft.directory/users/password/update, microsoft.directory/users/password/update",
        "microsoft.directory/Users/Password/Update, microsoft.directory/users/password/update",
        "microsoft.directory/users/allProperties/allTasks, microsoft.directory/users/create",
        "microsoft.directory/users/allProperties/allTasks, microsoft.directory/users/password/update",
        "microsoft.directory/users/allProperties/allTasks, microsoft.directory/users/authenticationMethods/create",
        "microsoft.directory/users/allProperties/allTasks, microsoft.directory/users/allProperties/update",
        "microsoft.directory/users/allProperties/update, microsoft.directory/users/basic/update",
        "microsoft.directory/users/allProperties/read, microsoft.directory/users/standard/read",
        "microsoft.directory/groups/members/update, microsoft.directory/groups.unified/members/update",
        "microsoft.directory/deletedItems/restore, microsoft.directory/deletedItems.users/restore",
        "microsoft.office365.exchange/allEntities/basic/allTasks, microsoft.office365.exchange/mailboxes/basic/update",
        "microsoft.intune/allEntities/allTasks, microsoft.intune/allEntities/allProperties/allTasks",
        "*, microsoft.directory/users/create",
        "microsoft.directory/*, microsoft.directory/users/create",
        "*/read, microsoft.directory/users/standard/read",
    })
    void covers(String pattern, String action) {
        assertThat(ActionPattern.of(pattern).covers(ActionPattern.of(action))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "microsoft.directory/users/allProperties/update, microsoft.directory/users/create",
        "microsoft.directory/users/allProperties/update, microsoft.directory/users/allProperties/allTasks",
        "microsoft.directory/users/basic/update, microsoft.directory/users/password/update",
        "microsoft.directory/users/basic/update, microsoft.directory/users/allProperties/update",
        "microsoft.directory/users/allProperties/allTasks, microsoft.directory/groups/create",
        "microsoft.directory/groups/allProperties/allTasks, microsoft.directory/groupsAssignableToRoles/create",
        "microsoft.directory/groups.unified/members/update, microsoft.directory/groups/members/update",
        "microsoft.directory/users/create, microsoft.directory/users/create/more",
        "microsoft.people/users/photo/update, microsoft.directory/users/photo/update",
        "*/read, microsoft.directory/users/create",
        "microsoft.directory/users/create, *",
    })
    void doesNotCover(String pattern, String action) {
        assertThat(ActionPattern.of(pattern).covers(ActionPattern.of(action))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "users", "a/", "//", "*", "microsoft.directory/\\E*\\Q"})
    void whatIsNoActionCoversItselfAtMost(String text) {
        ActionPattern pattern = ActionPattern.of(text);
        assertThat(pattern.covers(pattern)).isTrue();
        assertThat(ActionPattern.of("microsoft.directory/users/create").covers(pattern))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isReflexiveAndTransitive(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            ActionPattern one = any(random);
            ActionPattern two = any(random);
            ActionPattern three = any(random);
            assertThat(one.covers(one)).as(one.toString()).isTrue();
            if (one.covers(two) && two.covers(three)) {
                assertThat(one.covers(three))
                        .as("%s covers %s, and that covers %s", one, two, three)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void allTasksOfAnEntityCoverWhatNamesItAndNothingElse(long seed) {
        Random random = new Random(seed);
        ActionPattern users = ActionPattern.of("microsoft.directory/users/allProperties/allTasks");
        for (int i = 0; i < 2_000; i++) {
            ActionPattern action = any(random);
            assertThat(users.covers(action))
                    .as(action.toString())
                    .isEqualTo(action.toString().startsWith("microsoft.directory/users/"));
        }
    }

    @Test
    void coveringEachOtherIsMeaningTheSame() {
        ActionPattern one = ActionPattern.of("microsoft.directory/users/allTasks");
        ActionPattern other = ActionPattern.of("microsoft.directory/users/allProperties/allTasks");
        assertThat(one.covers(other)).isTrue();
        assertThat(other.covers(one)).isTrue();
    }

    private static ActionPattern any(Random random) {
        String property = one(PROPERTIES, random);
        return ActionPattern.of("microsoft.directory/" + one(ENTITIES, random) + "/"
                + (property.isEmpty() ? "" : property + "/") + one(TASKS, random));
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
