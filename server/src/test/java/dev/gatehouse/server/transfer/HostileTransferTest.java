package dev.gatehouse.server.transfer;

import static dev.gatehouse.server.transfer.Embedded.id;
import static dev.gatehouse.server.transfer.Embedded.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that somebody made to do harm, or that nobody looked at: each is refused, with its place, and nothing is kept. */
final class HostileTransferTest {
    private int count;

    @TempDir
    Path temp;

    @Test
    void refusesIdsThatAreToldOfTwice() {
        ExportFolder export = export().users(ExportFolder.user(10, "kim"), ExportFolder.user(10, "kim.two"));
        refuses(export, "the same id is told of twice", "users-0001.json line 3 /value/1");
    }

    @Test
    void acceptsWhatIsToldTwiceInTheSameWords() {
        ExportFolder export = export().users(ExportFolder.user(10, "kim"), ExportFolder.user(10, "kim"));
        try (Embedded home = new Embedded(temp)) {
            assertThat(lines(home.take(export.folder()), Verdict.NEW)).containsExactly("user kim@contoso.example");
        }
    }

    @Test
    void refusesAnIdThatIsAUserAndAGroup() {
        ExportFolder export =
                export().users(ExportFolder.user(10, "kim")).groups(ExportFolder.group(10, "Help desk", false));
        refuses(export, "the same id is told of twice", "-0001.json line 2 /value/0");
    }

    @Test
    void refusesAnIdThatIsKnownAsSomethingElse() {
        refuses(
                export().groups(ExportFolder.group(1, "Admins", true)),
                "its id is known as that of a user, ada",
                "groups-0001.json line 2 /value/0");
    }

    @Test
    void refusesControlCharactersInNames() {
        refuses(
                export().groups(ExportFolder.group(20, "Help\\u001b[2Jdesk", true)),
                "control characters",
                "groups-0001.json line 2 /value/0");
        refuses(
                export().roles("{'id':'" + id(30) + "','displayName':'admin\\u202Enimda','isBuiltIn':false}"),
                "control characters",
                "roleDefinitions-0001.json line 2 /value/0");
    }

    @Test
    void refusesEndlessNames() {
        refuses(export().users(ExportFolder.user(10, "k".repeat(300))), "more than 256", "users-0001.json line 2");
    }

    @Test
    void refusesGroupsThatLieInThemselves() {
        ExportFolder export = export().groups(
                        ExportFolder.group(20, "A", false),
                        ExportFolder.group(21, "B", false),
                        ExportFolder.group(22, "C", false))
                .ties("members", 20, 21)
                .ties("members", 21, 22)
                .ties("members", 22, 20)
                .ties("owners", 20, 20);
        refuses(export, "the group would lie in itself", "members-of-group-" + id(22) + "-0001.json line 2 /value/0");
        refuses(
                export().groups(ExportFolder.group(23, "Self", false)).ties("members", 23, 23),
                "the group would lie in itself",
                "members-of-group-" + id(23));
    }

    @Test
    void refusesGroupsInRoleAssignableOnes() {
        refuses(
                export().groups(ExportFolder.group(20, "A", true), ExportFolder.group(21, "B", false))
                        .ties("members", 20, 21),
                "no group may lie in a role-assignable group",
                "members-of-group-" + id(20));
    }

    @Test
    void refusesRolesForGroupsThatMayHaveNone() {
        refuses(
                export().groups(ExportFolder.group(20, "A", false))
                        .eligible(ExportFolder.schedule(20, ExportFolder.READER, "2026-01-01T00:00:00Z", "")),
                "only a role-assignable group",
                "roleEligibilitySchedules-0001.json line 2");
    }

    @Test
    void refusesWhatIsOfTheWrongTypeAndNeverReadsItAsForGood() {
        String broken = ExportFolder.schedule(10, ExportFolder.READER, "2026-01-01T00:00:00Z", "never mind");
        ExportFolder export = export().users(ExportFolder.user(10, "kim")).eligible(broken);
        refuses(export, "is not a time", "roleEligibilitySchedules-0001.json line 2");
        try (Embedded home = new Embedded(temp)) {
            var _ = home.takeRest(export.folder());
            assertThat(home.here().account(id(10))).isPresent();
            assertThat(home.here().world().grants().values())
                    .noneMatch(grant -> grant.principal().equals(id(10)));
        }
    }

    @Test
    void refusesUsersWhoseStateCannotBeRead() {
        refuses(
                export().users("{'id':'" + id(10) + "','userPrincipalName':'kim','accountEnabled':'maybe'}"),
                "is not true or false",
                "users-0001.json line 2 /value/0/accountEnabled");
        refuses(export().users("{'userPrincipalName':'kim'}", "7"), "has no id", "users-0001.json line 2 /value/0");
    }

    @Test
    void takesNothingOfAFileThatBreaksOff() {
        ExportFolder export = export().users(ExportFolder.user(10, "kim"));
        var _ = export.file("groups-0001.json", "{'@odata.context':'x$metadata#groups','value':[{'id':");
        refuses(export, "is no JSON from some place on", "groups-0001.json");
        assertThat(Planner.isCut(Embedded.read(export.folder()))).isTrue();
    }

    @Test
    void takesNothingOfAFileThatIsTooDeep() {
        ExportFolder export = export().file("users-0001.json", "{'value':[" + "[".repeat(5_000));
        refuses(export, "is no JSON from some place on", "users-0001.json");
    }

    @Test
    void walksThroughGroupsHoweverDeepTheyLie() {
        int most = 3_000;
        ExportFolder export = export();
        IntStream.range(100, 100 + most).forEach(number -> {
            var _ = export.ties("members", number, number + 1);
        });
        var _ = export.groups(IntStream.rangeClosed(100, 100 + most)
                .mapToObj(number -> ExportFolder.group(number, "G" + number, false))
                .toArray(String[]::new));
        Plan plan;
        try (Embedded home = new Embedded(temp)) {
            Transfer transfer = Transfer.by(home.pim(), Embedded.CLOCK, java.util.Optional.empty());
            plan = transfer.plan(Embedded.read(export.folder()));
        }
        assertThat(plan.count(Verdict.REFUSED)).isZero();
        assertThat(plan.count(Verdict.NEW)).isEqualTo(2L * most + 1);
    }

    @Test
    void refusesSettingsThatCannotBe() {
        refuses(
                export().setting(
                                ExportFolder.HELPDESK,
                                "{'id':'Expiration_EndUser_Assignment','maximumDuration':'-PT2H'}"),
                "the longest activation is longer than nothing",
                "roleManagementPolicyAssignments-0001.json line 2 /value/0");
        refuses(
                export().setting(
                                ExportFolder.HELPDESK,
                                "{'id':'Enablement_EndUser_Assignment','enabledRules':['Magic']}"),
                "nothing here asks for Magic",
                "roleManagementPolicyAssignments-0001.json");
        refuses(
                export().setting(
                                ExportFolder.HELPDESK,
                                "{'id':'Approval_EndUser_Assignment','setting':{'isApprovalRequired':true,'approvalStages':"
                                        + "[{'primaryApprovers':[{'userId':'" + id(77) + "'}]}]}}"),
                "an approver is neither known here nor in the export",
                "roleManagementPolicyAssignments-0001.json");
        refuses(
                export().users(ExportFolder.user(10, "kim"))
                        .setting(
                                ExportFolder.HELPDESK,
                                "{'id':'Approval_EndUser_Assignment','setting':{'isApprovalRequired':true,"
                                        + "'approvalStages':[{'primaryApprovers':[{'userId':'" + id(10) + "'}]}]}}"),
                "too few others could approve",
                "roleManagementPolicyAssignments-0001.json");
    }

    private ExportFolder export() {
        return new ExportFolder(temp.resolve("export-" + count++));
    }

    private void refuses(ExportFolder export, String why, String where) {
        try (Embedded home = new Embedded(temp.resolve("home-" + count++))) {
            Here before = home.here();
            Plan plan = home.take(export.folder());

            assertThat(plan.lines())
                    .filteredOn(line -> line.verdict() == Verdict.REFUSED)
                    .anySatisfy(line -> {
                        assertThat(line.why()).contains(why);
                        assertThat(line.place().orElseThrow().toString()).contains(where);
                    });
            assertThat(home.here().world()).isEqualTo(before.world());
        }
    }
}
