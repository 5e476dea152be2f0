package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees what, and who could decide it. */
@ParameterizedClass
@EnumSource(Backend.class)
final class PimSightTest {
    private static final Approver KIM = new Approver.User(Home.id("kim"));
    private static final Approver EVA = new Approver.User(Home.id("eva"));
    private static final Approver ADA = new Approver.User(Home.id("ada"));

    private final Home home;
    private final PimQueries queries;

    PimSightTest(Backend backend) {
        this.home = new Home(backend.pim());
        this.queries = new PimQueries(home.database, home.tenant);
    }

    @Test
    void somebodySeesWhatIsHisAndWhatHeCouldDecide() {
        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of(KIM)), Stage.of(Set.of(ADA))));
        Request asked = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));

        assertThat(seen("ben")).containsExactly(asked);
        assertThat(seen("kim")).containsExactly(asked);
        assertThat(seen("ada")).isEmpty();
        assertThat(deciders(asked)).containsExactly(Home.id("kim"));

        Request half = home.done(new Command.Decide(home.caller("kim"), asked.id(), 0, true, ""));
        assertThat(seen("kim")).isEmpty();
        assertThat(seen("ada")).containsExactly(half);
        assertThat(deciders(half)).containsExactly(Home.id("ada"));

        Request over = home.done(new Command.Decide(home.caller("ada"), asked.id(), 1, true, ""));
        assertThat(seen("ada")).isEmpty();
        assertThat(seen("ben")).containsExactly(over);
        assertThat(deciders(over)).isEmpty();
        assertThat(queries.request(asked.id())).contains(over);
        assertThat(queries.request(new RequestId(home.next()))).isEmpty();
    }

    @Test
    void whoWasSlowerSeesWhatAnotherOneHasDecided() {
        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of(KIM, EVA)), Stage.of(Set.of(ADA))));
        Request asked = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));
        assertThat(approversOfDecided(asked)).isEmpty();

        Request half = home.done(new Command.Decide(home.caller("kim"), asked.id(), 0, true, ""));
        assertThat(approversOfDecided(half)).containsExactlyInAnyOrder("kim", "eva");

        Request denied = home.done(new Command.Decide(home.caller("ada"), asked.id(), 1, false, "no"));
        assertThat(approversOfDecided(denied)).containsExactlyInAnyOrder("kim", "eva", "ada");

        Request again = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));
        Request atOnce = home.done(new Command.Decide(home.caller("eva"), again.id(), 0, false, "no"));
        assertThat(approversOfDecided(atOnce))
                .as("whose turn never came has nothing to see")
                .containsExactlyInAnyOrder("kim", "eva");
    }

    @Test
    void toWhomItWouldHaveEscalatedLaterSeesNothingOfWhatIsDecided() {
        Stage.Escalation later = new Stage.Escalation(Duration.ofHours(2), Set.of(ADA));
        Stage stage = new Stage(Set.of(KIM), 1, Stage.DAY, false, Optional.of(later));
        home.approval(Home.HELPDESK, Approval.of(stage));
        Request asked = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));
        Request denied = home.done(new Command.Decide(home.caller("kim"), asked.id(), 0, false, "no"));
        home.now = home.now.plus(Duration.ofHours(3));

        assertThat(approversOfDecided(denied)).containsExactly("kim");
    }

    @Test
    void norWhileTheNextStageIsOpen() {
        Stage.Escalation later = new Stage.Escalation(Duration.ofHours(2), Set.of(EVA));
        Stage first = new Stage(Set.of(KIM), 1, Stage.DAY, false, Optional.of(later));
        home.approval(Home.HELPDESK, Approval.of(first, Stage.of(Set.of(ADA))));
        Request asked = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));
        Request half = home.done(new Command.Decide(home.caller("kim"), asked.id(), 0, true, ""));
        home.now = home.now.plus(Duration.ofHours(3));

        assertThat(approversOfDecided(half)).containsExactly("kim");
    }

    @Test
    void noFilterShowsMore() {
        Request asked = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));

        RequestQuery his = RequestQuery.all(10).principal(Home.id("ben"));
        assertThat(queries.requests(his)).containsExactly(asked);
        assertThat(queries.requestsFor(Home.id("kim"), Engine.usual(), Risk.NONE, home.now, his))
                .isEmpty();
    }

    @Test
    void whoCouldDecideIsFoundThroughGroupsAndAmongAdministrators() {
        PrincipalId group = Home.id("approvers");
        home.with(new SliceBuilder()
                .with(new Account(group, "approvers", Account.Kind.GROUP, true, false, false, group, Optional.empty()))
                .with(new Group(group, false, false, Set.of(Home.id("kim"), Home.id("ben")), Set.of())));
        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of(new Approver.Members(group))), Stage.of(Set.of())));
        Request asked = home.done(home.activation("ben", Home.HELPDESK, Duration.ofHours(1)));
        assertThat(deciders(asked)).containsExactly(Home.id("kim"));

        Request half = home.done(new Command.Decide(home.caller("kim"), asked.id(), 0, true, ""));
        assertThat(deciders(half)).containsExactlyInAnyOrder(Home.id("eva"), Home.id("ada"));
        assertThat(queries.groupsOf(Home.id("kim"), home.now)).containsExactly(group);
    }

    @Test
    void grantsAreThoseOfTheseOnly() {
        Grant kims = home.assigned("kim", Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START));
        home.with(new SliceBuilder().with(kims));

        assertThat(queries.grants(GrantQuery.all(10).among(Set.of(Home.id("kim")))))
                .containsExactly(kims);
        assertThat(queries.grants(
                        GrantQuery.all(10).among(Set.of(Home.id("kim"))).principal(Home.id("eva"))))
                .isEmpty();
        assertThat(queries.grants(GrantQuery.all(10).among(Set.of()))).isEmpty();
    }

    @Test
    void datesOfGrantsAreThoseOfWhoAskedAndChanged() {
        Grant given = home.assigned("kim", Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START));
        home.with(new SliceBuilder().with(given));
        assertThat(queries.dates(List.of(given))).containsExactly(Map.entry(given.id(), GrantDates.NONE));

        Request asked = eligible(Action.ADMIN_ASSIGN, 10);
        Grant made = queries.grants(List.of(asked.grant())).getFirst();
        GrantDates unchanged = new GrantDates(Optional.of(asked.created()), Optional.empty());
        assertThat(queries.dates(List.of(made))).containsExactly(Map.entry(made.id(), unchanged));

        home.now = home.now.plus(Duration.ofMinutes(30));
        assertThat(eligible(Action.ADMIN_UPDATE, 20).grant()).isEqualTo(made.id());
        home.now = home.now.plus(Duration.ofMinutes(30));
        assertThat(eligible(Action.ADMIN_UPDATE, 30).grant()).isEqualTo(made.id());

        assertThat(queries.dates(List.of(made, given)))
                .containsOnly(
                        Map.entry(given.id(), GrantDates.NONE),
                        Map.entry(made.id(), new GrantDates(unchanged.asked(), Optional.of(home.now))));
        assertThat(queries.dates(List.of())).isEmpty();
    }

    @Test
    void principalsComePageByPage() {
        List<Account> first = queries.principals(Optional.empty(), 3);
        List<Account> second = queries.principals(Optional.of(first.getLast().id()), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void accountsAreFoundByKindAndByNameInAnyCase() {
        Account zoe = Account.user(Home.id("zoe"), "Zoe\\Ö@Contoso.example");
        Account desk = new Account(
                Home.id("desk"), "Desk", Account.Kind.GROUP, true, false, false, Home.id("desk"), Optional.empty());
        home.with(new SliceBuilder().with(zoe).with(desk));
        AccountQuery all = AccountQuery.all(10);

        assertThat(queries.accounts(all.named("zOE\\Ö@contoso.EXAMPLE"))).containsExactly(zoe);
        assertThat(queries.accounts(all.named("zoe"))).isEmpty();
        assertThat(queries.accounts(all.named("desk"))).containsExactly(desk);
        assertThat(queries.accounts(all.named("desk").kind(Account.Kind.USER))).isEmpty();
        assertThat(queries.accounts(all.named("desk").after(desk.id()))).isEmpty();
        assertThat(queries.accounts(all.kind(Account.Kind.GROUP)))
                .contains(desk)
                .doesNotContain(zoe);
    }

    @Test
    void aSettingLacksApproversUntilThereAreEnough() {
        PimSettings settings = new PimSettings(home.database, home.tenant);
        assertThat(settings.lacking(home.now)).isEmpty();

        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of(new Approver.User(Home.id("nobody"))))));
        assertThat(settings.setting(Home.HELPDESK.setting()).version()).isEqualTo(1);
        assertThat(settings.lacking(home.now)).containsOnlyKeys(Home.HELPDESK.setting());
        assertThat(settings.lacking(settings.setting(Home.HELPDESK.setting()), home.now))
                .contains(1);

        home.with(new SliceBuilder().with(Account.user(Home.id("nobody"), "nobody")));
        assertThat(settings.lacking(home.now)).isEmpty();
        assertThat(settings.lacking(settings.setting(Home.EVERYTHING.setting()), home.now))
                .isEmpty();
    }

    @Test
    void aSettingSaysWhoChangedItLast() {
        PimSettings settings = new PimSettings(home.database, home.tenant);
        SettingKey key = Home.HELPDESK.setting();
        home.approval(Home.HELPDESK, Approval.NONE);
        assertThat(settings.changed(key)).as("nobody changed it").isEmpty();

        RoleSetting asked = settings.setting(key);
        Decision decision = home.store.step(new Command.Set(home.caller("eva"), asked), home.now);

        assertThat(decision).isInstanceOf(Decision.Done.class);
        assertThat(settings.changed(key)).contains(new SettingChange(home.now, Optional.of(Home.id("eva"))));
        assertThat(settings.changed(Home.EVERYTHING.setting())).isEmpty();
    }

    @Test
    void ownRolesHaveNames() {
        RoleDefinitionId own = RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-000000000001");
        home.facts.role(CustomRole.named(own, "Printer keeper"));

        assertThat(new PimSettings(home.database, home.tenant).ownRoles()).containsEntry(own, "Printer keeper");
    }

    private List<Request> seen(String who) {
        return queries.requestsFor(Home.id(who), Engine.usual(), Risk.NONE, home.now, RequestQuery.all(10));
    }

    private Request eligible(Action action, int days) {
        return home.done(Command.Submit.of(
                home.caller("ada"),
                home.form(
                        "eva",
                        action,
                        AssignmentKind.ELIGIBLE,
                        Home.HELPDESK,
                        new Expiration.After(Duration.ofDays(days)))));
    }

    private List<String> approversOfDecided(Request request) {
        return Stream.of("ben", "kim", "eva", "ada")
                .filter(who -> queries.isApproverOfDecided(Home.id(who), request, home.now))
                .toList();
    }

    private Set<PrincipalId> deciders(Request request) {
        return queries.deciders(Engine.usual(), Risk.NONE, request, home.now);
    }
}
