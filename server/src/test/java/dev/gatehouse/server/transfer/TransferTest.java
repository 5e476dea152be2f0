package dev.gatehouse.server.transfer;

import static dev.gatehouse.server.transfer.Embedded.id;
import static dev.gatehouse.server.transfer.Embedded.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.server.start.StartException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransferTest {
    private static final RoleDefinitionId HELPDESK = RoleDefinitionId.of(ExportFolder.HELPDESK);

    @TempDir
    Path temp;

    @Test
    void takesOverWhoThereIsAndWhoMayHaveWhat() {
        try (Embedded home = new Embedded(temp)) {
            Plan plan = home.take(ExportFolder.contoso(temp.resolve("export")).folder());
            assertThat(lines(plan, Verdict.REFUSED)).isEmpty();
            Here here = home.here();

            assertThat(here.account(id(10)).orElseThrow())
                    .isEqualTo(new Account(
                            id(10),
                            "kim@contoso.example",
                            Account.Kind.USER,
                            true,
                            false,
                            false,
                            id(10),
                            Optional.empty()));
            assertThat(here.account(id(12)).orElseThrow().enabled()).isFalse();
            assertThat(here.group(id(20)).orElseThrow().roleAssignable()).isTrue();
            assertThat(here.ownRoles()).containsEntry(new RoleDefinitionId(id(30).value()), "Printer keeper");
            assertThat(assigned(here, 10, new Target.Group(id(20), Target.Access.MEMBER), AssignmentKind.ACTIVE))
                    .singleElement()
                    .satisfies(grant -> assertThat(grant.isStanding() && grant.provisioned())
                            .isTrue());
            assertThat(assigned(here, 11, new Target.Group(id(20), Target.Access.OWNER), AssignmentKind.ACTIVE))
                    .hasSize(1);
            assertThat(assigned(here, 20, new Target.Group(id(21), Target.Access.MEMBER), AssignmentKind.ACTIVE))
                    .hasSize(1);
            assertThat(assigned(here, 20, Target.Role.everywhere(HELPDESK), AssignmentKind.ELIGIBLE))
                    .singleElement()
                    .satisfies(grant -> assertThat(grant.validity().end()).isEmpty());
            assertThat(assigned(
                            here,
                            11,
                            Target.Role.everywhere(RoleDefinitionId.of(ExportFolder.READER)),
                            AssignmentKind.ELIGIBLE))
                    .singleElement()
                    .satisfies(grant -> {
                        assertThat(grant.state()).isEqualTo(GrantState.SCHEDULED);
                        assertThat(grant.validity().from()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
                        assertThat(grant.validity().until()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
                    });
        }
    }

    @Test
    void aRoleThatIsOffStaysOffUntilAnExportSaysOtherwise() {
        String role =
                "{'id':'" + id(30) + "','templateId':'" + id(30) + "','displayName':'Printer keeper','isBuiltIn':false"
                        + ",'rolePermissions':[{'allowedResourceActions':['microsoft.directory/printers/create']}]%s}";
        try (Embedded home = new Embedded(temp)) {
            var _ = home.take(new ExportFolder(temp.resolve("one"))
                    .roles(String.format(java.util.Locale.ROOT, role, ",'isEnabled':false,'description':'Keeps them'"))
                    .folder());
            assertThat(home.here().definitions().values()).singleElement().satisfies(now -> {
                assertThat(now.enabled()).isFalse();
                assertThat(now.description()).isEqualTo("Keeps them");
            });

            Plan unsaid = home.take(new ExportFolder(temp.resolve("two"))
                    .roles(String.format(java.util.Locale.ROOT, role, ""))
                    .folder());
            Plan tooLong = home.take(new ExportFolder(temp.resolve("three"))
                    .roles(String.format(
                            java.util.Locale.ROOT, role, ",'isEnabled':true,'description':'" + "x".repeat(1025) + "'"))
                    .folder());
            assertThat(unsaid.hasSteps()).isFalse();
            assertThat(tooLong.hasSteps()).isFalse();
            assertThat(lines(tooLong, Verdict.REFUSED))
                    .singleElement()
                    .asString()
                    .contains("more than 1024 characters");

            Plan on = home.take(new ExportFolder(temp.resolve("four"))
                    .roles(String.format(java.util.Locale.ROOT, role, ",'isEnabled':true,'description':'Keeps all'"))
                    .folder());
            assertThat(lines(on, Verdict.CHANGED))
                    .singleElement()
                    .asString()
                    .contains("turned on; described otherwise");
        }
    }

    @Test
    void takesOverWhatRolesPermitAndSaysWhatIsOtherwise() {
        String role =
                "{'id':'" + id(30) + "','templateId':'" + id(30) + "','displayName':'Printer keeper','isBuiltIn':false,"
                        + "'rolePermissions':[{'allowedResourceActions':['microsoft.directory/printers/basic/update'%s]}]}";
        try (Embedded home = new Embedded(temp)) {
            var _ = home.take(new ExportFolder(temp.resolve("one"))
                    .roles(String.format(java.util.Locale.ROOT, role, ""))
                    .folder());
            Plan more = home.take(new ExportFolder(temp.resolve("two"))
                    .roles(String.format(java.util.Locale.ROOT, role, ",'microsoft.directory/printers/create'"))
                    .folder());
            Plan unsaid = home.take(new ExportFolder(temp.resolve("three"))
                    .roles("{'id':'" + id(30) + "','templateId':'" + id(30)
                            + "','displayName':'Printer keeper','isBuiltIn':false}")
                    .folder());

            assertThat(lines(more, Verdict.CHANGED)).singleElement().asString().contains("permits 1 more and 0 fewer");
            assertThat(unsaid.hasSteps()).isFalse();
            assertThat(home.here().definitions().values()).singleElement().satisfies(now -> {
                assertThat(now.version()).isEqualTo(2);
                assertThat(now.allowed())
                        .containsExactlyInAnyOrder(
                                "microsoft.directory/printers/basic/update", "microsoft.directory/printers/create");
            });
            assertThat(home.pim().outbox().records(0, 1000))
                    .extracting(kept -> kept.record().reason())
                    .contains("permits also microsoft.directory/printers/create");
        }
    }

    @Test
    void takesOverRoleSettings() {
        try (Embedded home = new Embedded(temp)) {
            var _ = home.take(ExportFolder.contoso(temp.resolve("export")).folder());

            RoleSetting setting = home.here().setting(new SettingKey.OfRole(HELPDESK, DirectoryScope.WHOLE));
            assertThat(setting.version()).isEqualTo(1);
            assertThat(setting.activating().longest()).isEqualTo(Duration.ofHours(2));
            assertThat(setting.activating().asks()).containsExactlyInAnyOrder(Ask.JUSTIFICATION, Ask.TICKETING);
            assertThat(setting.notices())
                    .contains(new Notice(
                            Notice.Event.END_USER_ASSIGNMENT,
                            Notice.To.APPROVER,
                            Notice.Level.CRITICAL,
                            false,
                            Set.of("soc@contoso.example")));
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        Path export = ExportFolder.contoso(temp.resolve("export")).folder();
        try (Embedded home = new Embedded(temp)) {
            Plan first = home.take(export);
            Plan again = home.take(export);

            assertThat(first.count(Verdict.NEW) + first.count(Verdict.CHANGED)).isEqualTo(14);
            assertThat(again.hasSteps()).as(again.toString()).isFalse();
            assertThat(again.count(Verdict.UNCHANGED)).isEqualTo(14);
        }
    }

    @Test
    void keepsNothingOfWhatIsOnlyPlanned() {
        Path export = ExportFolder.contoso(temp.resolve("export")).folder();
        try (Embedded home = new Embedded(temp)) {
            long records = home.pim().outbox().records(0, 1000).size();
            Plan plan = home.planned(export);

            assertThat(plan.count(Verdict.NEW)).isPositive();
            assertThat(home.here().account(id(10))).isEmpty();
            assertThat(home.here().ownRoles()).isEmpty();
            assertThat(home.pim().outbox().records(0, 1000)).hasSize((int) records);
        }
    }

    @Test
    void takesNothingWhereSomethingIsRefusedUnlessToldTo() {
        ExportFolder export = new ExportFolder(temp.resolve("export"))
                .users(ExportFolder.user(10, "kim"))
                .eligible(
                        ExportFolder.schedule(10, ExportFolder.READER, "2026-01-01T00:00:00Z", ""),
                        ExportFolder.schedule(10, id(99).toString(), "2026-01-01T00:00:00Z", ""),
                        ExportFolder.schedule(98, ExportFolder.READER, "2026-01-01T00:00:00Z", ""));
        try (Embedded home = new Embedded(temp)) {
            Plan plan = home.take(export.folder());

            assertThat(lines(plan, Verdict.REFUSED))
                    .anySatisfy(line -> assertThat(line).contains("there is no such role"))
                    .anySatisfy(line -> assertThat(line).contains("there is no such principal"))
                    .hasSize(2);
            assertThat(plan.lines().stream().filter(line -> line.verdict() == Verdict.REFUSED))
                    .allSatisfy(line -> assertThat(line.place().orElseThrow().toString())
                            .matches(".*roleEligibilitySchedules-0001.json line [34] /value/[12]"));
            assertThat(home.here().account(id(10))).isEmpty();

            var _ = home.takeRest(export.folder());
            assertThat(home.here().account(id(10))).isPresent();
            assertThat(assigned(
                            home.here(),
                            10,
                            Target.Role.everywhere(RoleDefinitionId.of(ExportFolder.READER)),
                            AssignmentKind.ELIGIBLE))
                    .hasSize(1);
        }
    }

    @Test
    void doesNotLetAnExportLockEverybodyOut() {
        ExportFolder export = new ExportFolder(temp.resolve("export"))
                .active(ExportFolder.schedule(1, ExportFolder.GLOBAL, "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"));
        try (Embedded home = new Embedded(temp)) {
            Plan plan = home.takeRest(export.folder());

            assertThat(lines(plan, Verdict.REFUSED))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("standing Global Administrators must remain"));
            assertThat(assigned(
                            home.here(),
                            1,
                            Target.Role.everywhere(RoleDefinitionId.of(ExportFolder.GLOBAL)),
                            AssignmentKind.ACTIVE))
                    .allSatisfy(grant -> assertThat(grant.isStanding()).isTrue());
        }
    }

    @Test
    void isBoundToTheSettingsThatComeWithIt() {
        ExportFolder export = new ExportFolder(temp.resolve("export"))
                .users(ExportFolder.user(10, "kim"))
                .eligible(ExportFolder.schedule(10, ExportFolder.HELPDESK, "2026-01-01T00:00:00Z", ""))
                .setting(
                        ExportFolder.HELPDESK,
                        "{'id':'Expiration_Admin_Eligibility','isExpirationRequired':true,'maximumDuration':'P30D'}");
        try (Embedded home = new Embedded(temp)) {
            assertThat(lines(home.take(export.folder()), Verdict.REFUSED))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).contains("must have an end").contains("PT720H"));
        }
    }

    @Test
    void followsWhatChangesInTheExport() {
        ExportFolder export = ExportFolder.contoso(temp.resolve("export"));
        try (Embedded home = new Embedded(temp)) {
            var _ = home.take(export.folder());
            export.users(
                    "{'id':'" + id(10) + "','userPrincipalName':'kim.new@contoso.example','accountEnabled':true}",
                    ExportFolder.user(11, "ben", false),
                    ExportFolder.user(12, "eva"));
            export.active(ExportFolder.schedule(11, id(30).toString(), "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z"));
            Plan plan = home.take(export.folder());

            assertThat(lines(plan, Verdict.CHANGED))
                    .containsExactly(
                            "user eva@contoso.example: was disabled",
                            "user kim.new@contoso.example: was called kim@contoso.example",
                            "active ben@contoso.example as Printer keeper over /: was until 2026-08-01T00:00:00Z,"
                                    + " will be until 2026-07-01T00:00:00Z",
                            "user ben@contoso.example: is disabled");
            assertThat(home.here().account(id(11)).orElseThrow().enabled()).isFalse();
            assertThat(home.take(export.folder()).hasSteps()).isFalse();
        }
    }

    @Test
    void leavesAloneWhatTheExportDoesNotTellOfAndWhoHasAnAccountHere() {
        ExportFolder export = ExportFolder.contoso(temp.resolve("export"));
        try (Embedded home = new Embedded(temp)) {
            var _ = home.take(export.folder());
            Path other = new ExportFolder(temp.resolve("other"))
                    .users(ExportFolder.user(1, "somebody-else", false))
                    .folder();
            Plan plan = home.take(other);

            assertThat(lines(plan, Verdict.UNCHANGED))
                    .containsExactly(
                            "user somebody-else@contoso.example: has an account of Gatehouse, which says what he is");
            assertThat(home.here().account(id(1)).orElseThrow().name()).isEqualTo("ada");
            assertThat(home.here().account(id(10))).isPresent();
        }
    }

    @Test
    void writesDownInWhoseNameItIsDone() {
        try (Embedded home = new Embedded(temp)) {
            var _ = home.take(ExportFolder.contoso(temp.resolve("export")).folder());

            assertThat(home.pim().outbox().records(0, 1000))
                    .filteredOn(kept -> kept.record().activity().name().equals("Add role definition"))
                    .singleElement()
                    .satisfies(
                            kept -> assertThat(kept.record().actor().toString()).contains("ada"));
            assertThat(home.pim().outbox().records(0, 1000))
                    .filteredOn(kept -> kept.record().change().stream()
                            .anyMatch(change -> change instanceof Change.OfRequest asked
                                    && asked.before().isEmpty()))
                    .hasSize(7)
                    .allSatisfy(
                            kept -> assertThat(kept.record().actor().toString()).contains("ada"));
        }
    }

    @Test
    void asksForSomebodyWhoAdministersRoles() {
        Account ben = Account.user(id(2), "ben");
        try (Embedded home = new Embedded(temp, List.of(Account.user(Embedded.ADA, "ada"), ben))) {
            assertThatThrownBy(() -> Transfer.by(home.pim(), Embedded.CLOCK, Optional.of("BEN")))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("ben does not administer roles");
            assertThatThrownBy(() -> Transfer.by(home.pim(), Embedded.CLOCK, Optional.of("zoe")))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("there is no account zoe");
        }
        try (Embedded empty = new Embedded(temp.resolve("empty"), List.of())) {
            assertThatThrownBy(() -> Transfer.by(empty.pim(), Embedded.CLOCK, Optional.empty()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("gatehouse admin create");
        }
    }

    private static List<Grant> assigned(Here here, int who, Target target, AssignmentKind kind) {
        return here.assigned(new Holding(id(who), target), kind);
    }
}
