package dev.gatehouse.server.transfer;

import static dev.gatehouse.server.transfer.Embedded.id;
import static dev.gatehouse.server.transfer.Embedded.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables with our columns, and with those of the portals. */
final class TablesTest {
    @TempDir
    Path temp;

    @Test
    void takesOverTables() {
        ExportFolder export = new ExportFolder(temp.resolve("export"))
                .file(
                        "users.csv",
                        "id,userPrincipalName,displayName,accountEnabled\n" + id(10)
                                + ",kim@contoso.example,'Kim, of the ''desk''',true\n" + id(11)
                                + ",ben@contoso.example,Ben,false\n")
                .file(
                        "groups.csv",
                        "id;displayName;isAssignableToRole;membershipType\r\n" + id(20) + ";Help desk;true;Assigned\r\n"
                                + id(21) + ";Everybody;false;Dynamic\r\n")
                .file(
                        "members.csv",
                        "groupId,memberId,relation\n" + id(20) + "," + id(10) + ",member\n" + id(20) + "," + id(11)
                                + ",owner\n")
                .file(
                        "assignments.csv",
                        "principalId,principalName,roleName,kind,startDateTime,endDateTime\n" + id(20)
                                + ",,helpdesk administrator,eligible,,\n,kim@contoso.example,Security Reader,active,"
                                + "2026-06-01T00:00:00Z,2026-07-01T00:00:00Z\n");
        try (Embedded home = new Embedded(temp)) {
            Plan plan = home.planned(export.folder());

            assertThat(lines(plan, Verdict.NEW))
                    .containsExactly(
                            "user ben@contoso.example: disabled",
                            "user kim@contoso.example",
                            "group Everybody",
                            "group Help desk",
                            "member kim@contoso.example of Help desk",
                            "eligible Help desk as Helpdesk Administrator over /: without an end",
                            "active kim@contoso.example as Security Reader over /: from 2026-06-01T00:00:00Z until"
                                    + " 2026-07-01T00:00:00Z");
            assertThat(lines(plan, Verdict.REFUSED))
                    .containsExactly(
                            "owner ben@contoso.example of Help desk: the account is disabled; enable it before it is"
                                    + " given more");
            assertThat(plan.lines())
                    .filteredOn(line -> line.verdict() == Verdict.REFUSED)
                    .allSatisfy(line ->
                            assertThat(line.place().orElseThrow().toString()).endsWith("members.csv line 3"));
            assertThat(home.planned(export.folder())).isNotNull();
        }
    }

    @Test
    void understandsWhatThePortalsExport() {
        ExportFolder export = new ExportFolder(temp.resolve("export"))
                .file(
                        "exportUsers_2026-5-4.csv",
                        "\uFEFFuserPrincipalName,displayName,surname,mail,objectId,userType,accountEnabled\n"
                                + "kim@contoso.example,Kim,,,"
                                + id(10) + ",Member,True\n")
                .file(
                        "members-of-group-" + id(20) + ".csv",
                        "id,userPrincipalName,displayName,objectType\n" + id(10) + ",kim@contoso.example,Kim,User\n")
                .file(
                        "exportGroups.csv",
                        "id,displayName,groupType,membershipType\n" + id(20) + ",Desk,Security,Assigned\n")
                .file(
                        "Assignments.csv",
                        "Assignment State,User Group Name,Role Name,PrincipalName,Member Type,Assignment Start Time (UTC),"
                                + "Assignment End Time (UTC)\n"
                                + "Eligible,Kim,Security Reader,kim@contoso.example,Direct,2026-01-01 00:00:00,Permanent\n"
                                + "Active,Kim,Helpdesk Administrator,kim@contoso.example,Group,-,-\n");
        try (Embedded home = new Embedded(temp)) {
            Plan plan = home.planned(export.folder());

            assertThat(lines(plan, Verdict.NEW))
                    .containsExactly(
                            "user kim@contoso.example",
                            "group Desk",
                            "member kim@contoso.example of Desk",
                            "eligible kim@contoso.example as Security Reader over /: without an end");
            assertThat(lines(plan, Verdict.REFUSED)).isEmpty();
            assertThat(lines(plan, Verdict.LEFT_OUT))
                    .contains(
                            "active kim@contoso.example as Helpdesk Administrator over /: he has it by being in a group"
                                    + " that has it");
        }
    }

    @Test
    void saysWhichRowIsWrong() {
        ExportFolder export = new ExportFolder(temp.resolve("export"))
                .file(
                        "users.csv",
                        "id,userPrincipalName,accountEnabled\n" + id(10) + ",kim,true\nnobody,ben,true\n" + id(12)
                                + ",eva,perhaps\n" + id(13) + ",zoe\n")
                .file("assignments.csv", """
                        principalName,roleName,kind,endDateTime
                        kim,Security Reader,eligible,soon
                        kim,No role,eligible,
                        kim,Security Reader,maybe,
                        nobody,Security Reader,eligible,
                        """);
        try (Embedded home = new Embedded(temp)) {
            Plan plan = home.planned(export.folder());

            assertThat(plan.lines().stream()
                            .filter(line -> line.verdict() == Verdict.REFUSED && line.thing() == Thing.EXPORT)
                            .map(line -> line.place().orElseThrow().toString().replaceAll(".*/export/", "") + ": "
                                    + line.why()))
                    .satisfiesExactlyInAnyOrder(
                            why -> assertThat(why).startsWith("users.csv line 3 /id: is not the id of an object"),
                            why -> assertThat(why).startsWith("users.csv line 3: has no id"),
                            why -> assertThat(why).startsWith("users.csv line 4 /accountEnabled: is not true or false"),
                            why -> assertThat(why).startsWith("users.csv line 5: has 2 cells where the heading has 3"),
                            why -> assertThat(why).startsWith("assignments.csv line 2 /endDateTime: is not a time"),
                            why -> assertThat(why).startsWith("assignments.csv line 3: names no role"),
                            why -> assertThat(why).startsWith("assignments.csv line 4: is neither eligible nor active"),
                            why -> assertThat(why).startsWith("assignments.csv line 5: names no principal"));
            assertThat(lines(plan, Verdict.NEW)).containsExactly("user kim");
        }
    }

    @Test
    void takesNoTableThatIsNone() {
        refuses("users.csv", "name,mail\nkim,kim@contoso.example\n", "no table of users");
        refuses("users.csv", "", "is empty");
        refuses("users.csv", "id,userPrincipalName\n'" + id(10), "has a quote that is not closed (line 2)");
        refuses("users.csv", "id,userPrincipalName\n'" + id(10) + "'x,kim\n", "between a closing quote");
        refuses("users.csv", "id,userPrincipalName\nk'im,kim\n", "has a quote within a cell");
        refuses("users.csv", "id,userPrincipalName\n" + "x".repeat(100_001), "more than 100000 characters");
        refuses("users.csv", "id" + ",x".repeat(1_001), "more than 1000 cells");
    }

    private void refuses(String file, String text, String why) {
        ExportFolder export = new ExportFolder(temp.resolve("export")).file(file, text);
        assertThat(Embedded.read(export.folder()).problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains(why));
        assertThat(Planner.isCut(Embedded.read(export.folder()))).isTrue();
    }
}
