package dev.gatehouse.detection.context;

import static dev.gatehouse.detection.Records.KIM;
import static dev.gatehouse.detection.Records.KIM_NAME;
import static dev.gatehouse.detection.Records.SAM;
import static dev.gatehouse.detection.Records.change;
import static dev.gatehouse.detection.Records.old;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Records;
import dev.gatehouse.detection.Records.Audit;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.logs.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class FactReaderTest {
    private static final String GLOBAL = "62e90394-69f5-4237-9190-012177145e10";
    private static final String DIRECTORY_READERS = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
    private static final String APP = "aaaaaaaa-2222-4333-8444-555555555555";
    private static final String GROUP = "99999999-2222-4333-8444-555555555555";
    private static final String T = "2026-05-04T10:00:00Z";

    @Test
    void anAssignmentBeginsARole() {
        Audit audit = given("Add member to role");
        for (String record : audit.both()) {
            assertThat(assignments(record))
                    .containsExactlyInAnyOrder(
                            KIM + " Global Administrator ACTIVE BEGIN ASSIGNED " + T, SAM + " - SEEN OPERATION " + T);
            assertThat(facts(record))
                    .contains(new Fact.Alias(
                            dev.gatehouse.directory.ObjectId.of(KIM),
                            dev.gatehouse.directory.UserPrincipalName.of(KIM_NAME)));
        }
    }

    @Test
    void bothShapesTellTheSame() {
        List<Audit> audits = List.of(
                given("Add member to role"),
                taken(),
                activated(),
                given("Add eligible member to role in PIM completed (timebound)")
                        .byApp("MS-PIM"));
        for (Audit audit : audits) {
            assertThat(facts(audit.diagnostics()))
                    .isEqualTo(facts(audit.graph()))
                    .isNotEmpty();
        }
    }

    @Test
    void aRemovalEndsARole() {
        assertThat(assignments(taken().byApp("MS-PIM").graph()))
                .containsExactly(KIM + " Global Administrator ACTIVE END ASSIGNED " + T);
    }

    @Test
    void anEligibilityIsOfItsOwnKind() {
        assertThat(assignments(given("Add eligible member to role in PIM completed (permanent)")
                        .byApp("MS-PIM")
                        .graph()))
                .containsExactly(KIM + " Global Administrator ELIGIBLE BEGIN ELIGIBLE " + T);
    }

    @Test
    void anActivationLastsFromItsStartToItsExpirationAndShowsAnEligibility() {
        for (String record : activated().both()) {
            assertThat(assignments(record))
                    .containsExactlyInAnyOrder(
                            KIM + " Global Administrator ACTIVE BEGIN ELIGIBLE 2026-05-04T10:00:05Z until"
                                    + " 2026-05-04T11:00:05Z",
                            KIM + " Global Administrator ELIGIBLE SEEN ELIGIBLE " + T);
        }
    }

    @Test
    void anExpiredActivationEndsTheRole() {
        assertThat(assignments(
                        pim("Remove member from role (PIM activation expired)").graph()))
                .containsExactly(KIM + " Global Administrator ACTIVE END ASSIGNED " + T);
    }

    @Test
    void theRolesOfTheActorsTokenAreSeen() {
        Audit audit = Records.audit("Update group")
                .byUser(SAM, "sam@contoso.example", "")
                .detail(
                        "wids",
                        "[\"" + GLOBAL + "\",\"b79fbf4d-3ef9-4689-8143-76b194e85509\",\"" + DIRECTORY_READERS + "\"]");
        for (String record : audit.both()) {
            assertThat(assignments(record)).containsExactly(SAM + " Global Administrator ACTIVE SEEN TOKEN " + T);
        }
        assertThat(assignments(
                        Records.audit("Update group").detail("wids", GLOBAL).graph()))
                .containsExactly(SAM + " Global Administrator ACTIVE SEEN TOKEN " + T);
    }

    @Test
    void theRolesInTheRecordOfTheActorAreSeen() {
        Audit audit = Records.audit("Update group")
                .byUser(
                        SAM,
                        "sam@contoso.example",
                        ",\"roles\":[\"Global Administrator\",\"" + DIRECTORY_READERS + "\"]");
        assertThat(assignments(audit.graph())).containsExactly(SAM + " Global Administrator ACTIVE SEEN TOKEN " + T);
    }

    @Test
    void whatOnlyAnAdministratorCanDoShowsPrivilege() {
        Audit audit = Records.audit("Disable account").target("User", KIM, KIM_NAME);
        assertThat(assignments(audit.graph())).containsExactly(SAM + " - SEEN OPERATION " + T);
        assertThat(assignments(Records.audit("Update user")
                        .target("User", KIM, KIM_NAME)
                        .graph()))
                .isEmpty();
        assertThat(assignments(audit.byApp("MS-PIM").graph())).isEmpty();
    }

    @Test
    void whatFailedTellsNothing() {
        for (String result : List.of("failure", "timeout", "", "unknownFutureValue")) {
            assertThat(assignments(given("Add member to role").result(result).graph()))
                    .isEmpty();
            assertThat(assignments(activated().result(result).graph())).isEmpty();
        }
        assertThat(assignments(given("Add member to role").result("Success").graph()))
                .isNotEmpty();
    }

    @Test
    void rolesWithoutPrivilegeTellNothing() {
        assertThat(assignments(Records.audit("Add member to role")
                        .byApp("MS-PIM")
                        .target(
                                "User",
                                KIM,
                                KIM_NAME,
                                change("Role.DisplayName", "Directory Readers"),
                                change("Role.TemplateId", DIRECTORY_READERS))
                        .graph()))
                .isEmpty();
    }

    @Test
    void rolesOfTheTenantsOwnCountAsPrivileged() {
        assertThat(assignments(Records.audit("Add member to role")
                        .byApp("MS-PIM")
                        .target(
                                "User",
                                KIM,
                                KIM_NAME,
                                change("Role.DisplayName", "Keeper of Keys"),
                                change("Role.TemplateId", "aaaaaaaa-0000-4000-8000-000000000001"))
                        .graph()))
                .containsExactly(KIM + " Keeper of Keys ACTIVE BEGIN ASSIGNED " + T);
    }

    @Test
    void theRequestOfARoleIsNoRole() {
        assertThat(assignments(
                        pim("Add member to role requested (PIM activation)").graph()))
                .isEmpty();
        assertThat(assignments(pim("Add member to role request denied (PIM activation)")
                        .graph()))
                .isEmpty();
    }

    @Test
    void aGroupMayHoldARole() {
        assertThat(assignments(Records.audit("Add member to role")
                        .byApp("MS-PIM")
                        .target(
                                "Group",
                                GROUP,
                                "Keepers",
                                change("Role.DisplayName", "Global Administrator"),
                                change("Role.TemplateId", GLOBAL))
                        .graph()))
                .containsExactly(GROUP + " Global Administrator ACTIVE BEGIN ASSIGNED " + T);
    }

    @Test
    void anApplicationThatMayGiveRolesIsPrivilegedItself() {
        for (String permission : List.of("RoleManagement.ReadWrite.Directory", "AppRoleAssignment.ReadWrite.All")) {
            Audit audit = permission("Add app role assignment to service principal", permission, true);
            for (String record : audit.both()) {
                assertThat(assignments(record)).contains(APP + " " + permission + " ACTIVE BEGIN ASSIGNED " + T);
            }
        }
        assertThat(assignments(permission(
                                "Remove app role assignment from service principal",
                                "RoleManagement.ReadWrite.Directory",
                                false)
                        .graph()))
                .contains(APP + " RoleManagement.ReadWrite.Directory ACTIVE END ASSIGNED " + T);
    }

    @Test
    void anApplicationThatMayOnlyReadIsNot() {
        assertThat(assignments(permission("Add app role assignment to service principal", "User.Read.All", true)
                        .graph()))
                .noneMatch(line -> line.startsWith(APP));
    }

    @Test
    void ownersOfAServicePrincipalCanDoWhatItCan() {
        Audit audit = Records.audit("Add owner to service principal")
                .category("ApplicationManagement")
                .target("User", KIM, KIM_NAME)
                .target("ServicePrincipal", APP, "Deployer");
        assertThat(facts(audit.graph()))
                .filteredOn(Fact.Membership.class::isInstance)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(((Fact.Membership) fact).member()).hasToString(KIM);
                    assertThat(((Fact.Membership) fact).group()).hasToString(APP);
                });
    }

    @Test
    void membershipOfAGroupBeginsAndEnds() {
        for (String operation : List.of("Add member to group", "Remove member from group")) {
            Audit audit = Records.audit(operation)
                    .category("GroupManagement")
                    .target("User", KIM, KIM_NAME, change("Group.ObjectID", GROUP))
                    .target("Group", GROUP, "Keepers");
            List<Fact.Membership> memberships = facts(audit.graph()).stream()
                    .filter(Fact.Membership.class::isInstance)
                    .map(Fact.Membership.class::cast)
                    .toList();
            assertThat(memberships).hasSize(1);
            assertThat(memberships.getFirst().member()).hasToString(KIM);
            assertThat(memberships.getFirst().group()).hasToString(GROUP);
            assertThat(memberships.getFirst().mark().type())
                    .isEqualTo(operation.startsWith("Add") ? Mark.Type.BEGIN : Mark.Type.END);
        }
    }

    @Test
    void whatPimTellsOfAGroupIsMembershipAndNoRole() {
        assertThat(memberships(pimOfGroup("Add eligible member to role in PIM completed (timebound)")))
                .containsExactly("BEGIN ELIGIBLE");
        assertThat(memberships(pimOfGroup("Add member to role in PIM completed (permanent)")))
                .containsExactly("BEGIN ASSIGNED");
        assertThat(memberships(pimOfGroup("Add member to role completed (PIM activation)")))
                .containsExactly("BEGIN ASSIGNED", "SEEN ELIGIBLE");
        assertThat(memberships(pimOfGroup("Remove member from role (PIM activation expired)")))
                .containsExactly("END ASSIGNED");
        assertThat(memberships(pimOfGroup("Remove eligible member from role in PIM completed (timebound)")))
                .containsExactly("END ELIGIBLE");
    }

    @Test
    void recordsOfSignInsTellNothing() {
        assertThat(facts(Records.signIn(KIM, KIM_NAME, T, 0, "203.0.113.1"))).isEmpty();
    }

    @Test
    void anAuditWithoutTargetsOrActorTellsNothing() {
        assertThat(facts(Records.audit("Add member to role").byUser("", "", "").graph()))
                .isEmpty();
        assertThat(assignments(Records.audit("Add member to role completed (PIM activation)")
                        .graph()))
                .isEmpty();
    }

    private static Audit given(String operation) {
        return Records.audit(operation)
                .target(
                        "User",
                        KIM,
                        KIM_NAME,
                        change("Role.ObjectID", "fb8be5c2-8e5c-5cc7-a7f4-00c95bb8e746"),
                        change("Role.DisplayName", "Global Administrator"),
                        change("Role.TemplateId", GLOBAL),
                        change("Role.WellKnownObjectName", "TenantAdmins"))
                .target("Role", "fb8be5c2-8e5c-5cc7-a7f4-00c95bb8e746", "TenantAdmins");
    }

    private static Audit permission(String operation, String permission, boolean given) {
        return Records.audit(operation)
                .category("ApplicationManagement")
                .target(
                        "ServicePrincipal",
                        GROUP,
                        "Microsoft Graph",
                        given ? change("AppRole.Value", permission) : old("AppRole.Value", permission),
                        given ? change("ServicePrincipal.ObjectID", APP) : old("ServicePrincipal.ObjectID", APP))
                .target("ServicePrincipal", APP, "Deployer");
    }

    private static Audit taken() {
        return Records.audit("Remove member from role")
                .target(
                        "User",
                        KIM,
                        KIM_NAME,
                        old("Role.DisplayName", "Global Administrator"),
                        old("Role.TemplateId", GLOBAL));
    }

    private static Audit pim(String operation) {
        return Records.audit(operation)
                .byUser(KIM, KIM_NAME, "")
                .target(
                        "Role",
                        GLOBAL,
                        "Global Administrator",
                        change("RoleDefinitionOriginId", GLOBAL),
                        change("TemplateId", GLOBAL))
                .target("Request", "0b3b8e44-c0de-4000-8000-000000000001", "request")
                .target("User", KIM, KIM_NAME)
                .target("Directory", "0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1", "Contoso")
                .target("Other", "0b3b8e44-c0de-4000-8000-000000000002", "other");
    }

    private static Audit pimOfGroup(String operation) {
        return Records.audit(operation)
                .category("GroupManagement")
                .byUser(KIM, KIM_NAME, "")
                .target("Role", "0b3b8e44-c0de-4000-8000-000000000003", "Member")
                .target("Request", "0b3b8e44-c0de-4000-8000-000000000001", "request")
                .target("User", KIM, KIM_NAME)
                .target("Group", GROUP, "Keepers");
    }

    private static List<String> memberships(Audit audit) {
        assertThat(assignments(audit.graph())).noneMatch(line -> line.contains("Member"));
        return facts(audit.graph()).stream()
                .filter(Fact.Membership.class::isInstance)
                .map(Fact.Membership.class::cast)
                .peek(fact -> {
                    assertThat(fact.member()).hasToString(KIM);
                    assertThat(fact.group()).hasToString(GROUP);
                })
                .map(fact -> fact.mark().type() + " " + fact.mark().how())
                .toList();
    }

    private static Audit activated() {
        return pim("Add member to role completed (PIM activation)")
                .detail("RoleDefinitionOriginId", GLOBAL)
                .detail("StartTime", "2026-05-04T10:00:05Z")
                .detail("ExpirationTime", "2026-05-04T11:00:05Z")
                .detail("Justification", "because");
    }

    private static List<String> assignments(String record) {
        return facts(record).stream()
                .filter(Fact.Assignment.class::isInstance)
                .map(Fact.Assignment.class::cast)
                .map(FactReaderTest::line)
                .toList();
    }

    private static String line(Fact.Assignment fact) {
        String role = fact.role()
                .map(held -> {
                    AssignmentKind kind = held.kind();
                    return held.name() + " " + kind;
                })
                .orElse("-");
        String until = fact.mark().until() == Hold.ALWAYS
                ? ""
                : " until " + time(fact.mark().until());
        return fact.who() + " " + role + " " + fact.mark().type() + " "
                + fact.mark().how() + " " + time(fact.mark().at()) + until;
    }

    private static String time(long micros) {
        return java.time.Instant.EPOCH
                .plus(micros, java.time.temporal.ChronoUnit.MICROS)
                .toString();
    }

    private static List<Fact> facts(String record) {
        Projection projection = Projection.of(new TreeSet<>(FactReader.FIELDS));
        List<Fact> facts = new ArrayList<>();
        FactReader reader = new FactReader(projection, RoleCatalogue.builtIn(), facts::add);
        Records.row(projection, record, reader::read);
        return facts;
    }
}
