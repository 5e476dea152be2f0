package dev.gatehouse.connect.export;

import static dev.gatehouse.connect.export.Exports.GRAPH;
import static dev.gatehouse.connect.export.Exports.id;
import static dev.gatehouse.connect.export.Exports.page;
import static dev.gatehouse.connect.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Group;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes that a file of an export may have, and how its collection is told. */
final class ExportShapesTest {
    private static final String ROLE = "62e90394-69f5-4237-9190-012177145e10";

    @TempDir
    Path folder;

    private Exports export() {
        return new Exports(folder);
    }

    private static String held(String more) {
        return "{\"principalId\":\"" + id(1) + "\",\"roleDefinitionId\":\"" + ROLE + "\",\"directoryScopeId\":\"/\""
                + more + "}";
    }

    @Test
    void contextTellsTheCollectionWhateverTheName() {
        var read = export().with("groups.json", page("users", user(1))).read();

        assertThat(read.tenant().users()).hasSize(1);
        assertThat(read.tenant().has(Dataset.GROUPS)).isFalse();
    }

    @Test
    void nameTellsTheCollectionOfABareList() {
        assertThat(export().with("users.json", "[" + user(1) + "," + user(2) + "]")
                        .read()
                        .tenant()
                        .users())
                .hasSize(2);
    }

    @Test
    void severalPagesMayLieInOneFile() {
        var pages = page("users", user(1)) + "\n" + page("users", user(2)) + "\n" + page("groups");

        var tenant = export().with("all.json", pages).read().tenant();

        assertThat(tenant.users()).hasSize(2);
        assertThat(tenant.has(Dataset.GROUPS)).isTrue();
        assertThat(tenant.has(Dataset.GROUP_MEMBERS)).isTrue();
        assertThat(tenant.has(Dataset.APPLICATIONS)).isFalse();
    }

    @Test
    void pagesMayLieInAList() {
        var pages = "[" + page("users", user(1)) + "," + page("users", user(2)) + "]";

        assertThat(export().with("all.json", pages).read().tenant().users()).hasSize(2);
    }

    @Test
    void contextMayComeAfterTheItems() {
        var late = "[{\"value\":[" + user(1) + "],\"@odata.context\":\"" + GRAPH + "users\"},{\"value\":[{\"id\":\""
                + id(2) + "\"}],\"@odata.context\":\"" + GRAPH + "groups\"}]";

        var tenant = export().with("all.json", late).read().tenant();

        assertThat(tenant.users()).hasSize(1);
        assertThat(tenant.groups()).hasSize(1);
    }

    @Test
    void oneObjectMayStandAlone() {
        var one = user(1).replaceFirst(
                        "\\{", "{\"@odata.context\":\"" + GRAPH.replace("$", "\\$") + "users/\\$entity\",");

        assertThat(export().with("one.json", one).read().tenant().user(id(1))).isPresent();
    }

    @Test
    void propertiesOfPowerShellAreTheSameInAnotherCase() {
        var text =
                "[{\"Id\":\"" + id(1) + "\",\"UserPrincipalName\":\"ada@contoso.example\",\"AccountEnabled\":false}]";

        var user = export().with("users.json", text).read().tenant().user(id(1)).orElseThrow();

        assertThat(user.name()).isEqualTo("ada@contoso.example");
        assertThat(user.enabled()).isFalse();
    }

    @Test
    void compressedFilesAreRead() {
        var read = export().with("users-0001.json.gz", Exports.gzip(page("users", user(1))))
                .read();

        assertThat(read.tenant().users()).hasSize(1);
    }

    @Test
    void aPlainAssignmentOutsidePimHasNoEnd() {
        var read = export().with("a.json", page("roleManagement/directory/roleAssignments(principal())", held("")))
                .with("b.json", page("roleManagement/directory/roleAssignmentScheduleInstances"))
                .read();

        assertThat(read.tenant().assignments()).singleElement().matches(Assignment::isStanding);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void plainAssignmentsAloneMayBeActivations() {
        var read = export().with("a.json", page("roleManagement/directory/roleAssignments", held("")))
                .read();

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("looks like a permanent assignment"));
    }

    @Test
    void schedulesCountWhereThereAreNoInstances() {
        var now = held(
                ",\"assignmentType\":\"Activated\",\"status\":\"Provisioned\",\"scheduleInfo\":"
                        + "{\"startDateTime\":\"2026-01-01T00:00:00Z\",\"expiration\":{\"type\":\"AfterDuration\",\"duration\":\"PT8H\"}}");
        var later = held(",\"scheduleInfo\":{\"startDateTime\":\"2027-01-01T00:00:00Z\",\"expiration\":"
                + "{\"type\":\"noExpiration\"}}");
        var schedules = page("roleManagement/directory/roleAssignmentSchedules", now, later);
        export().with("export.json", "{\"takenAt\":\"2026-01-01T01:00:00Z\"}").with("a.json", schedules);

        assertThat(export().read().tenant().assignments()).singleElement().satisfies(one -> {
            assertThat(one.origin()).isEqualTo(Assignment.Origin.ACTIVATED);
            assertThat(one.held().validity()).hasToString("[2026-01-01T00:00:00Z, 2026-01-01T08:00:00Z)");
        });

        export().with("b.json", page("roleManagement/directory/roleAssignmentScheduleInstances"));

        assertThat(export().read().tenant().assignments()).isEmpty();
    }

    @Test
    void rulesMayComeApartFromTheirAssignment() {
        var read = export().with(
                        "a.json",
                        page(
                                "policies/roleManagementPolicyAssignments",
                                "{\"policyId\":\"P_1\",\"scopeId\":\"/\",\"roleDefinitionId\":\"" + ROLE + "\"}"))
                .with(
                        "b.json",
                        page(
                                "policies/roleManagementPolicies(rules())",
                                "{\"id\":\"p_1\",\"rules\":[{\"id\":\"Expiration_EndUser_Assignment\",\"maximumDuration\":\"PT1H\"}]}"))
                .read();

        assertThat(read.tenant().policies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.activation().longest()).isPresent());
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void directoryRolesTellOfTheirMembers() {
        var role = "{\"id\":\"" + id(9) + "\",\"roleTemplateId\":\"" + ROLE + "\",\"members\":[{\"id\":\"" + id(1)
                + "\"}]}";

        var tenant = export().with("a.json", page("directoryRoles(members())", role))
                .read()
                .tenant();

        assertThat(tenant.assignments())
                .singleElement()
                .satisfies(one -> assertThat(one.held().role()).hasToString(ROLE));
        assertThat(tenant.has(Dataset.ASSIGNMENTS)).isTrue();
    }

    @Test
    void contextMayTellWhoseMembersTheyAre() {
        var read = export().with("a.json", page("groups", "{\"id\":\"" + id(5) + "\",\"isAssignableToRole\":false}"))
                .with("b.json", page("groups('" + id(5) + "')/members", "{\"id\":\"" + id(1) + "\"}"))
                .read();

        assertThat(read.tenant().groups())
                .singleElement()
                .extracting(Group::members)
                .asString()
                .contains("1");
    }

    @Test
    void ofFilesWithoutATimeTheNewestOneTells() {
        var read = export().with("users.json", "[" + user(1) + "]").read();

        assertThat(read.taken().source()).isEqualTo(TakenAt.Source.FILE_TIME);
        assertThat(new Exports(folder.resolve("nowhere")).read().taken().source())
                .isEqualTo(TakenAt.Source.NOTHING);
    }
}
