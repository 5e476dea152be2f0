package dev.gatehouse.directory;

import static dev.gatehouse.directory.RoleSystem.AZURE;
import static dev.gatehouse.directory.RoleSystem.ENTRA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleCatalogueTest {
    private static final RoleDefinitionId GLOBAL_ADMINISTRATOR =
            RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10");
    private static final RoleDefinitionId REPORTS_READER = RoleDefinitionId.of("4a5d8f65-41da-4de4-8968-e035b65339cf");
    private static final RoleDefinitionId CUSTOM = RoleDefinitionId.of("6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08");

    private final RoleCatalogue catalogue = RoleCatalogue.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Company Administrator, Global Administrator",
        "CRM Service Administrator, Dynamics 365 Administrator",
        "Power BI Service Administrator, Fabric Administrator",
        "PowerBI Service Administrator, Fabric Administrator",
        "Lync Service Administrator, Skype for Business Administrator",
        "Exchange Service Administrator, Exchange Administrator",
        "User Account Administrator, User Administrator",
        "Device Administrators, Microsoft Entra Joined Device Local Administrator",
        "Azure AD Joined Device Local Administrator, Microsoft Entra Joined Device Local Administrator",
        "HELPDESK ADMINISTRATOR, Helpdesk Administrator",
        "' directory writers ', Directory Writers"
    })
    void knowsTheNamesThatLogsUse(String name, String today) {
        assertThat(catalogue.role(name, ENTRA)).map(Role::name).contains(today);
    }

    @Test
    void aHelpdeskAdministratorIsNotAPasswordAdministrator() {
        assertThat(catalogue.role("Password Administrator", ENTRA))
                .isNotEqualTo(catalogue.role("Helpdesk Administrator", ENTRA));
    }

    @ParameterizedTest
    @CsvSource({
        "Owner, 8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        "Contributor, b24988ac-6180-42a0-ab88-20f7382dd24c",
        "User Access Administrator, 18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
        "Role Based Access Control Administrator, f58310d9-a9f6-439a-9e8d-f62e7b41a168"
    })
    void knowsTheRolesThatRuleAzure(String name, String id) {
        assertThat(catalogue.role(name, AZURE)).map(Role::id).contains(RoleDefinitionId.of(id));
        assertThat(catalogue.judge(name, AZURE).privileged()).isTrue();
        assertThat(catalogue.role(name, ENTRA)).isEmpty();
    }

    @Test
    void twoRolesMayShareANameInTwoSystems() {
        assertThat(catalogue.judge("Security Reader", ENTRA).reason()).isEqualTo(PrivilegeReason.LABELLED);
        assertThat(catalogue.judge("Security Reader", AZURE).reason()).isEqualTo(PrivilegeReason.READS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Global Reader",
                "Security Operator",
                "Directory Synchronization Accounts",
                "On Premises Directory Sync Account",
                "Partner Tier2 Support",
                "Customer LockBox Access Approver",
                "Directory Writers"
            })
    void aRoleIsPrivilegedWithoutTheWordAdministrator(String name) {
        assertThat(catalogue.judge(name, ENTRA).privileged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Directory Readers",
                "Message Center Reader",
                "Reports Reader",
                "Guest User",
                "User",
                "Device Join",
                "Guest Inviter",
                "Teams Communications Support Engineer"
            })
    void whoOnlyReadsOrIsAnybodyIsNot(String name) {
        assertThat(catalogue.judge(name, ENTRA).privileged()).isFalse();
    }

    @Test
    void everyLabelOfMicrosoftsCounts() {
        var labelled = catalogue.roles().stream()
                .filter(role -> catalogue.judge(role.id()).reason() == PrivilegeReason.LABELLED);

        assertThat(labelled).hasSize(40).allMatch(Role::privileged);
    }

    @Test
    void anUnknownRoleIsPrivilegedAndSaysWhy() {
        assertThat(catalogue.isPrivileged(CUSTOM)).isTrue();
        assertThat(catalogue.judge(CUSTOM).explanation())
                .isEqualTo(CUSTOM + " is privileged: the catalogue does not know it; "
                        + "an unknown role counts as privileged");
        assertThat(catalogue.judge(" Payroll Clerk ", ENTRA))
                .isEqualTo(new RoleJudgement("Payroll Clerk", PrivilegeReason.UNKNOWN));
        assertThat(catalogue.role(CUSTOM)).isEmpty();
        assertThat(catalogue.names(CUSTOM)).isEmpty();
    }

    @Test
    void saysWhyARoleIsNotPrivileged() {
        assertThat(catalogue.judge(REPORTS_READER).explanation())
                .isEqualTo("Reports Reader is not privileged: it only reads");
    }

    @Test
    void anOrganisationMayDecideOtherwise() {
        var own = catalogue.adjusted(Set.of(REPORTS_READER), Set.of(GLOBAL_ADMINISTRATOR, CUSTOM));

        assertThat(own.judge(REPORTS_READER).reason()).isEqualTo(PrivilegeReason.DECLARED);
        assertThat(own.judge("company administrator", ENTRA).reason()).isEqualTo(PrivilegeReason.EXEMPTED);
        assertThat(own.isPrivileged(CUSTOM)).isFalse();
        assertThat(own.role(REPORTS_READER)).map(Role::privileged).contains(true);
        assertThat(catalogue.isPrivileged(REPORTS_READER))
                .as("the catalogue itself stays")
                .isFalse();
        assertThat(catalogue.isPrivileged(CUSTOM)).isTrue();
    }

    @Test
    void aRoleThatIsAddedAndRemovedIsPrivileged() {
        assertThat(catalogue
                        .adjusted(Set.of(CUSTOM), Set.of(CUSTOM))
                        .judge(CUSTOM)
                        .reason())
                .isEqualTo(PrivilegeReason.DECLARED);
    }

    @Test
    void listsEntrasRolesFirstInTheOrderOfTheirNames() {
        var roles = catalogue.roles();
        var entra = roles.stream()
                .filter(role -> role.system() == ENTRA)
                .map(Role::name)
                .toList();

        assertThat(entra).hasSizeGreaterThanOrEqualTo(149);
        assertThat(roles.subList(0, entra.size())).extracting(Role::name).isEqualTo(entra);
        assertThat(entra).isSortedAccordingTo(java.util.Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)));
        assertThat(roles).allMatch(Role::builtIn);
    }

    @Test
    void givesEveryNameOfARole() {
        assertThat(catalogue.names(GLOBAL_ADMINISTRATOR))
                .isEqualTo(List.of("Global Administrator", "Company Administrator"));
    }
}
