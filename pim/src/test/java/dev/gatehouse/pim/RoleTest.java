package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.DirectoryAudit;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.audit.Tenant;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles of the tenant's own are defined, changed and deleted, and nobody gives himself more by it. */
final class RoleTest {
    private static final RoleDefinitionId KEEPER = RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-000000000001");
    private static final Target.Role KEEPING = Target.Role.everywhere(KEEPER);
    private static final String READ = "microsoft.directory/printers/standard/read";
    private static final String UPDATE = "microsoft.directory/printers/basic/update";

    private final World world = World.usual();

    private static CustomRole keeper(String... actions) {
        return new CustomRole(KEEPER, "Printer keeper", "Keeps printers", true, Set.of(actions), "1", 0);
    }

    private Command create(String by, CustomRole role) {
        return new Command.OfRole(new RoleCommand.CreateRole(world.caller(by), role));
    }

    private Command change(String by, CustomRole role) {
        return new Command.OfRole(new RoleCommand.ChangeRole(world.caller(by), role));
    }

    private Command delete(String by) {
        return new Command.OfRole(new RoleCommand.DeleteRole(world.caller(by), KEEPER));
    }

    private CustomRole now() {
        return world.slice.definition(KEEPER).orElseThrow();
    }

    private void there() {
        does(create("eva", keeper(READ)));
    }

    private void does(Command command) {
        assertThat(world.step(command)).isInstanceOf(Decision.Done.class);
    }

    private static CustomRole permitting(CustomRole role, String... actions) {
        return role.with(role.name(), Set.of(actions));
    }

    private static CustomRole enabled(CustomRole role, boolean so) {
        return new CustomRole(
                role.id(), role.name(), role.description(), so, role.allowed(), role.label(), role.version());
    }

    @Test
    void whatIsDefinedCanBeGivenAndActivatedLikeAnyRole() {
        there();
        assertThat(now().version()).isEqualTo(1);
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "ben",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ELIGIBLE,
                        KEEPING,
                        new Expiration.After(Duration.ofDays(3)))));
        world.done(Command.Submit.of(world.caller("ben"), world.activation("ben", KEEPING, Duration.ofHours(1))));

        assertThat(world.wanted("ben", KEEPING)).isTrue();
    }

    @Test
    void onlyWhoAdministersRolesDefinesThem() {
        world.id("ben");
        assertThat(world.refused(create("ben", keeper(READ)))).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        there();
        assertThat(world.refused(change("ben", permitting(now(), UPDATE))))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(world.refused(delete("ben"))).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);

        AuditRecord record = world.records.getLast();
        assertThat(record.activity().name()).isEqualTo("Delete role definition");
        assertThat(record.result()).isEqualTo(Result.FAILURE);
    }

    @Test
    void whoeverHasARoleDoesNotHaveItPermitMore() {
        there();
        world.stands("eva", KEEPING);

        assertThat(world.refused(change("eva", permitting(now(), READ, UPDATE))))
                .containsExactly(Refusal.Code.OWN_ACCESS);
        does(change("eva", now().with("Printer reader", now().allowed())));
        world.stands("pia", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        does(change("pia", permitting(now(), READ, UPDATE)));
        does(change("eva", permitting(now(), READ)));
        does(change("eva", enabled(now(), false)));
        assertThat(world.refused(change("eva", enabled(now(), true)))).containsExactly(Refusal.Code.OWN_ACCESS);
    }

    @Test
    void whoeverCouldGetARoleDoesNotHaveItPermitMoreEither() {
        there();
        CustomRole more = permitting(now(), READ, UPDATE);
        world.eligible("eva", KEEPING);
        assertThat(world.refused(change("eva", more))).containsExactly(Refusal.Code.OWN_ACCESS);
    }

    @Test
    void norDoesWhoeverCouldGetItThroughAGroupOrByAnotherAccount() {
        there();
        CustomRole more = permitting(now(), READ, UPDATE);
        var outer = world.group("outer");
        world.group("inner", "someone");
        world.stands("outer", KEEPING);
        assertThat(world.step(change("eva", more))).isInstanceOf(Decision.Done.class);

        world.eligible("inner", new Target.Group(outer, Target.Access.MEMBER));
        world.eligible("eva", new Target.Group(World.idOf("inner"), Target.Access.OWNER));
        assertThat(world.refused(change("eva", permitting(now(), READ, UPDATE, "microsoft.directory/printers/delete"))))
                .containsExactly(Refusal.Code.OWN_ACCESS);

        World other = World.usual();
        other.with(new Account(
                other.id("evas second"),
                "evas second",
                Account.Kind.USER,
                true,
                true,
                false,
                other.id("eva"),
                Optional.empty()));
        other.step(new Command.OfRole(new RoleCommand.CreateRole(other.caller("eva"), keeper(READ))));
        other.stands("evas second", KEEPING);
        assertThat(other.refused(new Command.OfRole(new RoleCommand.ChangeRole(
                        other.caller("eva"), keeper(READ, UPDATE).version(1)))))
                .containsExactly(Refusal.Code.OWN_ACCESS);
    }

    @Test
    void norDoesWhoeverAskedForIt() {
        there();
        world.stands("pia", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        asksAgainFor("eva", KEEPING);

        assertThat(world.refused(change("eva", permitting(now(), READ, UPDATE))))
                .containsExactly(Refusal.Code.OWN_ACCESS);
        assertThat(world.refused(delete("eva"))).containsExactly(Refusal.Code.IN_USE);
    }

    @Test
    void norDoesWhoeverAskedForAPlaceInAGroupThatHasIt() {
        there();
        world.stands("pia", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        Target place = new Target.Group(world.group("keepers"), Target.Access.MEMBER);
        world.stands("keepers", KEEPING);
        does(change("eva", permitting(now(), READ, UPDATE)));
        asksAgainFor("eva", place);

        assertThat(world.refused(change("eva", permitting(now(), READ, UPDATE, "microsoft.directory/printers/delete"))))
                .containsExactly(Refusal.Code.OWN_ACCESS);
        does(change("pia", permitting(now(), READ, UPDATE, "microsoft.directory/printers/delete")));
    }

    /** What somebody was eligible for is over, and whether he is to have it again waits for somebody else. */
    private void asksAgainFor(String name, Target target) {
        world.assignmentsEndWithin(target, Duration.ofDays(20));
        GrantId was = world.has(
                name,
                target,
                AssignmentKind.ELIGIBLE,
                Interval.between(World.START.minus(Duration.ofDays(2)), World.START));
        world.slice = SliceBuilder.of(world.slice)
                .with(requireNonNull(world.slice.grants().get(was)).ended(World.START, End.EXPIRED))
                .build();
        world.done(Command.Submit.of(
                world.caller(name),
                world.form(
                        name,
                        Action.SELF_RENEW,
                        AssignmentKind.ELIGIBLE,
                        target,
                        new Expiration.After(Duration.ofDays(5)))));
    }

    @Test
    void whatSomebodyHasOrMayActivateIsNotDeleted() {
        there();
        world.eligible("ben", KEEPING);
        assertThat(world.refused(delete("eva"))).containsExactly(Refusal.Code.IN_USE);
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("ben", Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, KEEPING, Expiration.UNSAID)));

        does(delete("eva"));
        assertThat(world.slice.roles()).doesNotContain(KEEPER);
        assertThat(world.refused(delete("eva"))).containsExactly(Refusal.Code.TARGET_UNKNOWN);
        there();
    }

    @Test
    void whatIsTurnedOffIsGivenToNobodyAndCanBeTakenAway() {
        there();
        world.eligible("ben", KEEPING);
        world.stands("kim", KEEPING);
        does(change("eva", enabled(now(), false)));

        assertThat(world.refused(
                        Command.Submit.of(world.caller("ben"), world.activation("ben", KEEPING, Duration.ofHours(1)))))
                .containsExactly(Refusal.Code.NOT_GOVERNABLE);
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("kim", Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, KEEPING, Expiration.UNSAID)));
    }

    @Test
    void aRoleThatIsBuiltInIsNeitherMadeNorChangedNorDeleted() {
        CustomRole built = new CustomRole(World.HELPDESK, "Mine", "", true, Set.of(READ), "", 0);
        assertThat(world.refused(create("eva", built))).containsExactly(Refusal.Code.ROLE);
        assertThat(world.refused(change("eva", built))).containsExactly(Refusal.Code.ROLE);
        assertThat(world.refused(new Command.OfRole(
                        new RoleCommand.DeleteRole(world.caller("eva"), WellKnown.GLOBAL_ADMINISTRATOR))))
                .containsExactlyInAnyOrder(Refusal.Code.ROLE, Refusal.Code.IN_USE);
    }

    @Test
    void anIdIsThatOfOneRole() {
        there();
        assertThat(world.refused(create("eva", keeper(UPDATE)))).containsExactly(Refusal.Code.ROLE);
    }

    @Test
    void aChangeIsMadeFromWhatIs() {
        there();
        CustomRole old = now();
        does(change("eva", permitting(old, UPDATE)));
        assertThat(world.refused(change("eva", permitting(old, READ)))).containsExactly(Refusal.Code.CHANGED_MEANWHILE);
        assertThat(((Decision.Done) world.step(change("eva", now()))).changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u3164", "admin\u202Enimda", "a\nb"})
    void aNameCanBeRead(String name) {
        assertThat(world.refused(create("eva", keeper(READ).with(name, Set.of(READ)))))
                .contains(Refusal.Code.ROLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "microsoft.directory", "microsoft.directory/*", "/a", "a//b", "a/b c", "*"})
    void anActionCanBeRead(String action) {
        assertThat(world.refused(create("eva", keeper(action)))).containsExactly(Refusal.Code.ROLE);
    }

    @Test
    void aRolePermitsSomething() {
        assertThat(world.refused(create("eva", keeper()))).containsExactly(Refusal.Code.ROLE);
        there();
        assertThat(world.refused(change("eva", permitting(now())))).containsExactly(Refusal.Code.ROLE);
    }

    @Test
    void whatAnImportBroughtMayStayAsItIs() {
        world.slice = SliceBuilder.of(world.slice)
                .with(keeper("microsoft.directory/*"))
                .build();
        does(change("eva", now().with("Keeper of printers", now().allowed())));
    }

    @Test
    void ofARoleOfWhichNothingIsKnownItCanBeSaid() {
        world.slice = SliceBuilder.of(world.slice).with(KEEPER).build();
        does(change("eva", keeper(READ)));
        assertThat(world.records.getLast().activity().name()).isEqualTo("Update role definition");
        assertThat(now().version()).isEqualTo(1);
    }

    @Test
    void isWrittenDownWithEverythingThatIsOtherwise() {
        there();
        world.stands("ben", KEEPING);
        does(change("eva", permitting(now(), READ, UPDATE)));
        AuditRecord record = world.records.getLast();
        String line = DirectoryAudit.write(record, 1, new Tenant("t", "contoso", Map.of()));

        assertThat(record.activity().name()).isEqualTo("Update role definition");
        assertThat(record.reason()).isEqualTo("permits also " + UPDATE + "; principals with it: 1");
        assertThat(line)
                .contains("\"loggedByService\":\"Core Directory\"", "\"displayName\":\"Printer keeper\"")
                .contains("{\"displayName\":\"AllowedResourceActions\",\"oldValue\":\"\\\"" + READ + "\\\"\"");
        assertThat(List.of("Add role definition", "Update role definition"))
                .isEqualTo(world.records.stream()
                        .map(one -> one.activity().name())
                        .filter(name -> name.endsWith("definition"))
                        .toList());
    }

    @Test
    void whatIsWrittenIsWhatIs() {
        var before = world.slice;
        there();
        does(change("eva", permitting(now(), UPDATE)));
        does(delete("eva"));
        var replayed = before;
        for (AuditRecord record : world.records) {
            replayed = replayed.after(record.change().stream().toList(), world.now);
        }
        assertThat(replayed).isEqualTo(world.slice);
    }
}
