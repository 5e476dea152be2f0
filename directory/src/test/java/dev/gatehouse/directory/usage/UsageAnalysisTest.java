package dev.gatehouse.directory.usage;

import static dev.gatehouse.directory.usage.Acme.GLOBAL;
import static dev.gatehouse.directory.usage.Acme.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UsageAnalysisTest {
    @Test
    void whoOnlyResetsPasswordsNeedsNoGlobalAdministrator() {
        RoleUsage usage = Acme.withRoles()
                .elevated("kim", GLOBAL, 0, 8)
                .does("kim", 10, "Reset user password", "sam")
                .does("kim", 20, "Reset user password", "eve")
                .usage("kim", GLOBAL);
        assertThat(Acme.suggested(usage)).containsExactly("Password Administrator");
        assertThat(usage.advice()).isInstanceOfSatisfying(Advice.Smaller.class, smaller -> {
            assertThat(smaller.changes()).isEqualTo(1);
            assertThat(smaller.insteadOf()).isGreaterThan(20);
        });
        assertThat(usage.done())
                .containsExactly(new RoleUsage.Done(
                        "Reset user password", 2, List.of("microsoft.directory/users/password/update")));
        assertThat(usage.share()).hasValueSatisfying(share -> {
            assertThat(share.used()).isEqualTo(1);
            assertThat(share.allowed()).isGreaterThan(20);
        });
    }

    @Test
    void passwordsOfAdministratorsTakeTheRoleThatMayChangeAnybody() {
        RoleUsage usage = Acme.withRoles()
                .eligible("boss", HELPDESK)
                .elevated("kim", GLOBAL, 0, 8)
                .does("kim", 10, "Reset user password", "boss")
                .usage("kim", GLOBAL);
        assertThat(Acme.suggested(usage)).containsExactly("Privileged Authentication Administrator");
    }

    @Test
    void theLeastRoleStays() {
        RoleUsage usage = Acme.withRoles()
                .elevated("kim", "Password Administrator", 0, 8)
                .does("kim", 10, "Reset user password", "sam")
                .usage("kim", "Password Administrator");
        assertThat(usage.advice()).isEqualTo(new Advice.Least());
    }

    @Test
    void aRoleThatIsNotForPeopleIsNotSuggested() {
        RoleUsage usage = Acme.withRoles()
                .elevated("kim", GLOBAL, 0, 8)
                .does("kim", 10, "Add member to group", "sam")
                .usage("kim", GLOBAL);
        assertThat(Acme.suggested(usage)).containsExactly("Groups Administrator");
    }

    @Test
    void twoRolesTogetherWhereNoSingleOneWillDo() {
        RoleUsage usage = Acme.withRoles()
                .elevated("kim", GLOBAL, 0, 8)
                .does("kim", 10, "Reset user password", "sam")
                .does("kim", 20, "Update Conditional Access policy")
                .usage("kim", GLOBAL);
        assertThat(Acme.suggested(usage))
                .containsExactlyInAnyOrder("Password Administrator", "Conditional Access Administrator");
    }

    @Test
    void theTenantsOwnRoleWhereNoBuiltInOneWillDo() {
        RoleUsage usage = Acme.withRoles()
                .role("Our applications", "applications/basic/update")
                .elevated("kim", GLOBAL, 0, 8)
                .does("kim", 10, "Update application")
                .usage("kim", GLOBAL);
        assertThat(Acme.suggested(usage)).containsExactly("Our applications");
    }

    @Test
    void aDeedIsOfEveryActiveRoleThatAllowsIt() {
        Acme acme = Acme.withRoles()
                .elevated("kim", HELPDESK, 0, 4)
                .elevated("kim", "User Administrator", 1, 4)
                .elevated("kim", "Conditional Access Administrator", 0, 8)
                .does("kim", 30, "Reset user password", "sam")
                .does("kim", 90, "Reset user password", "sam")
                .does("kim", 300, "Reset user password", "sam");
        assertThat(acme.usage("kim", HELPDESK).deeds()).isEqualTo(2);
        assertThat(acme.usage("kim", "User Administrator").deeds()).isEqualTo(1);
        assertThat(acme.usage("kim", "Conditional Access Administrator").advice())
                .isEqualTo(new Advice.Unused());
        assertThat(acme.usage().beyond())
                .as("at five hours only Conditional Access is left")
                .containsExactly(new Usage.Beyond(
                        Acme.id("kim"),
                        "Reset user password",
                        1,
                        List.of("microsoft.directory/users/password/update")));
    }

    @Test
    void whatNobodyKnowsIsToldAndNotJudged() {
        RoleUsage usage = Acme.withRoles()
                .elevated("kim", GLOBAL, 0, 8)
                .does("kim", 100, "Frobnicate tenant")
                .usage("kim", GLOBAL);
        assertThat(usage.unknown()).isEqualTo(Map.of("Frobnicate tenant", 1));
        assertThat(usage.advice()).isEqualTo(new Advice.Untold(Advice.Reason.UNKNOWN_OPERATIONS));
        assertThat(usage.timing().enough()).as("it may have needed the role").contains(Duration.ofHours(2));
    }

    @Test
    void whatNeedsNoRoleDoesNotCount() {
        Usage usage = Acme.withRoles()
                .elevated("kim", "Conditional Access Administrator", 0, 8)
                .does("kim", 100, "Change user password")
                .does("sam", 100, "Reset user password")
                .usage();
        assertThat(usage.ordinary()).isEqualTo(1);
        assertThat(usage.roles()).singleElement().satisfies(one -> {
            assertThat(one.timing().unused()).isEqualTo(1);
            assertThat(one.advice()).isEqualTo(new Advice.Unused());
        });
    }

    @Test
    void withoutRoleDefinitionsOnlyTimesCanBeSaid() {
        Acme acme = Acme.bare().elevated("kim", GLOBAL, 0, 8).does("kim", 10, "Reset user password", "sam");
        RoleUsage usage = acme.usage("kim", GLOBAL);
        assertThat(acme.usage().defined()).isFalse();
        assertThat(usage.advice()).isEqualTo(new Advice.Untold(Advice.Reason.NO_DEFINITIONS));
        assertThat(usage.share()).isEmpty();
        assertThat(usage.roleName()).isEqualTo(GLOBAL);
        assertThat(usage.timing().enough()).contains(Duration.ofMinutes(30));
    }

    @Test
    void aRoleThatTheExportDoesNotDefineCannotBeJudged() {
        RoleUsage usage =
                Acme.withRoles().elevated("kim", "Security Administrator", 0, 8).usage("kim", "Security Administrator");
        assertThat(usage.advice()).isEqualTo(new Advice.Untold(Advice.Reason.NOT_DEFINED));
    }

    @Test
    void whatIsDoneInOtherServicesIsNotSeen() {
        RoleUsage usage = Acme.withRoles()
                .role(
                        "Exchange Administrator",
                        "microsoft.office365.exchange/allEntities/basic/allTasks",
                        "microsoft.office365.supportTickets/allEntities/allTasks")
                .elevated("kim", "Exchange Administrator", 0, 8)
                .usage("kim", "Exchange Administrator");
        assertThat(usage.elsewhere()).containsExactly("microsoft.office365.exchange");
        assertThat(usage.advice()).isEqualTo(new Advice.Untold(Advice.Reason.ELSEWHERE));
    }

    @Test
    void readingIsNotSeen() {
        RoleUsage usage = Acme.withRoles()
                .role("Global Reader", "users/standard/read")
                .elevated("kim", "Global Reader", 0, 8)
                .usage("kim", "Global Reader");
        assertThat(usage.advice()).isEqualTo(new Advice.Untold(Advice.Reason.READING));
    }

    @Test
    void theOrderOfTheLogsDoesNotMatter() {
        Acme one = Acme.withRoles()
                .elevated("kim", GLOBAL, 0, 8)
                .elevated("sam", HELPDESK, 0, 8)
                .does("kim", 10, "Reset user password")
                .does("kim", 20, "Add user")
                .does("sam", 20, "Reset user password");
        Acme other = Acme.withRoles()
                .elevated("sam", HELPDESK, 0, 8)
                .elevated("kim", GLOBAL, 0, 8)
                .does("sam", 20, "Reset user password")
                .does("kim", 20, "Add user")
                .does("kim", 10, "Reset user password");
        assertThat(one.usage()).isEqualTo(other.usage());
        assertThat(one.usage().roles()).extracting(RoleUsage::roleName).containsExactly(GLOBAL, HELPDESK);
    }
}
