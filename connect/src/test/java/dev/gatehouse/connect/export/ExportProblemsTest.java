package dev.gatehouse.connect.export;

import static dev.gatehouse.connect.export.Exports.id;
import static dev.gatehouse.connect.export.Exports.page;
import static dev.gatehouse.connect.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.Dataset;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is told, and the rest is read. */
final class ExportProblemsTest {
    @TempDir
    Path folder;

    private ReadExport read(String name, String text) {
        return new Exports(folder).with(name, text).read();
    }

    @Test
    void anItemWithoutAnIdIsNamedByItsPlace() {
        var read = read("a.json", page("users", user(1), "{\"accountEnabled\":true}", user(3)));

        assertThat(read.tenant().users()).hasSize(2);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("a.json");
            assertThat(problem.position()).isEqualTo("/value/1");
            assertThat(problem.what()).contains("has no id");
            assertThat(problem.remedy()).isNotEmpty();
        });
    }

    @Test
    void aWrongTypeIsPassedOver() {
        var read = read(
                "a.json",
                page(
                        "users",
                        "{\"id\":\"" + id(1)
                                + "\",\"accountEnabled\":\"yes\",\"createdDateTime\":7,\"userPrincipalName\":[]}"));

        assertThat(read.tenant().user(id(1))).isPresent();
        assertThat(read.problems())
                .extracting(ExportProblem::position)
                .contains("/value/0/accountEnabled", "/value/0/createdDateTime", "/value/0/userPrincipalName");
    }

    @Test
    void aFileOfNoCollectionIsNamed() {
        var read = read("a.json", page("auditLogs/signIns", "{\"id\":\"x\"}"));

        assertThat(read.files())
                .singleElement()
                .satisfies(file -> assertThat(file.contents()).isEmpty());
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("auditLogs/signIns"));
    }

    @Test
    void membersOfNobodyAreNamed() {
        var read = read("members.json", page("directoryObjects", "{\"id\":\"" + id(1) + "\"}"));

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("members-of-group-ID.json"));
        assertThat(read.tenant().has(Dataset.GROUP_MEMBERS)).isFalse();
    }

    @Test
    void anErrorOfTheServiceIsNoData() {
        var read = read("users.json", "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"no\"}}");

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("Authorization_RequestDenied"));
        assertThat(read.tenant().has(Dataset.USERS)).isFalse();
    }

    @Test
    void whatComesBeforeACutIsRead() {
        var whole = page("users", user(1), user(2));

        var read = read("a.json", whole.substring(0, whole.length() - 20));

        assertThat(read.tenant().users()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("line 1"));
    }

    @Test
    void groupsWithoutMembersAreCounted() {
        var read = new Exports(folder)
                .with("a.json", page("groups", group(1, ""), group(2, ""), group(3, ",\"members\":[]")))
                .read();

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("no members of 2 of 3 groups"));
    }

    @Test
    void asManyMembersAsGraphExpandsMayNotBeAll() {
        var members = String.join(",", Collections.nCopies(20, "{\"id\":\"" + id(7) + "\"}"));

        var read = read("a.json", page("groups", group(1, ",\"members\":[" + members + "]")));

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("there may be more"));
    }

    @Test
    void policiesWithoutRulesAreNamed() {
        var read = read(
                "a.json",
                page(
                        "policies/roleManagementPolicyAssignments",
                        "{\"policyId\":\"p\",\"scopeId\":\"/\",\"roleDefinitionId\":\"" + id(1) + "\"}"));

        assertThat(read.tenant().policies()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("$expand=policy($expand=rules)"));
    }

    @Test
    void policiesOfNoRoleAreNamed() {
        var read = read(
                "a.json",
                page(
                        "policies/roleManagementPolicies",
                        "{\"id\":\"p\",\"rules\":[{\"id\":\"Expiration_EndUser_Assignment\",\"maximumDuration\":\"PT1H\"}]}"));

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("roleManagementPolicyAssignments"));
    }

    @Test
    void unselectedPropertiesAreToldOnce() {
        var read = read("a.json", page("users", "{\"id\":\"" + id(1) + "\"}", "{\"id\":\"" + id(2) + "\"}"));

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("$select"));
    }

    @Test
    void thereIsAnEndToProblems() {
        var read = read(
                "a.json", page("users", Collections.nCopies(1_000, "{\"id\":7}").toArray(String[]::new)));

        assertThat(read.problems()).hasSizeLessThan(110);
        assertThat(read.problems().getLast().what()).contains("more problems");
    }

    private static String group(int number, String more) {
        return "{\"id\":\"" + id(number) + "\",\"isAssignableToRole\":false" + more + "}";
    }
}
