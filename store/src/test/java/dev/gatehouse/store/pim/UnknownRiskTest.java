package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes on, and what does not, while nobody knows who has an open alert. */
@ParameterizedClass
@EnumSource(Backend.class)
final class UnknownRiskTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Approval BY_KIM = Approval.of(Stage.of(Set.of(new Approver.User(Home.id("kim")))));

    private final Home home;
    private final PimQueries queries;
    private final PimStore store;
    private int asked;

    private final Risk away = new Risk() {
        @Override
        public Set<PrincipalId> among(Set<PrincipalId> those) {
            throw new IllegalStateException("nobody knows");
        }

        @Override
        public Optional<Set<PrincipalId>> ifKnown(Set<PrincipalId> those) {
            asked++;
            return Optional.empty();
        }
    };

    UnknownRiskTest(Backend backend) {
        this.home = new Home(backend.pim());
        this.queries = new PimQueries(home.database, home.tenant);
        this.store = new PimStore(home.database, home.tenant, home.lease, Engine.usual(), away);
    }

    @Test
    void nobodyActivatesNorExtends() {
        home.asking(Home.HELPDESK, Approval.NONE);
        assertUnknown(home.activation("ben", Home.HELPDESK, HOUR));
        var _ = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        assertUnknown(Command.Submit.of(
                home.caller("ben"),
                home.form(
                        "ben",
                        Action.SELF_EXTEND,
                        AssignmentKind.ACTIVE,
                        Home.HELPDESK,
                        new Expiration.After(HOUR.multipliedBy(2)))));
    }

    @Test
    void whatIsActiveIsGivenBack() {
        home.asking(Home.HELPDESK, Approval.NONE);
        Request active = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        home.now = home.now.plus(Duration.ofMinutes(6));

        assertDone(Command.Submit.of(
                home.caller("ben"),
                home.form("ben", Action.SELF_DEACTIVATE, AssignmentKind.ACTIVE, Home.HELPDESK, Expiration.UNSAID)));
        assertThat(home.grant(active.id()).state()).isEqualTo(GrantState.ENDED);
    }

    @Test
    void whatSomebodyHasAndAskedForIsRemoved() {
        home.asking(Home.HELPDESK, BY_KIM);
        Request asking = home.done(home.activation("ben", Home.HELPDESK, HOUR));

        assertDone(home.removal("eva", "ben", Home.HELPDESK, AssignmentKind.ELIGIBLE));
        assertThat(home.request(asking.id()).status().isPending()).isFalse();
    }

    @Test
    void othersAreAssigned() {
        home.asking(Home.HELPDESK, Approval.NONE);

        assertDone(Command.Submit.of(
                home.caller("eva"),
                home.form(
                        "kim",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ELIGIBLE,
                        Home.HELPDESK,
                        new Expiration.After(Duration.ofDays(30)))));
    }

    @Test
    void whatIsAskedForIsDeniedButNotApproved() {
        home.asking(Home.HELPDESK, BY_KIM);
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));

        assertUnknown(new Command.Decide(home.caller("kim"), request.id(), 0, true, "so"));
        assertDone(new Command.Decide(home.caller("kim"), request.id(), 0, false, "no"));
        assertThat(home.request(request.id()).status()).isEqualTo(Status.DENIED);
    }

    @Test
    void whoHelpsInAnEmergencyActivatesAndIsApproved() {
        home.asking(Home.HELPDESK, BY_KIM);
        emergency("glass");

        Request request = ((Decision.Done) store.step(home.activation("glass", Home.HELPDESK, HOUR), home.now))
                .requests()
                .getFirst();
        assertThat(seen("kim")).containsExactly(request);
        assertThat(queries.approvals(Engine.usual(), away, Home.id("kim"), home.now, Optional.empty(), 10))
                .containsExactly(request);
        assertThat(queries.decidersIfKnown(Engine.usual(), away, request, home.now))
                .contains(Set.of(Home.id("kim")));
        assertDone(new Command.Decide(home.caller("kim"), request.id(), 0, true, "so"));
        assertThat(asked).as("nobody is asked about him").isZero();
    }

    @Test
    void everybodySeesHisOwnAndWhatHeCouldDecideAllTheSame() {
        home.approval(Home.EVERYTHING, BY_KIM);
        home.asking(Home.HELPDESK, BY_KIM);
        home.with(new SliceBuilder()
                .with(Account.user(Home.id("lee"), "lee"))
                .with(home.assigned("lee", Home.EVERYTHING, AssignmentKind.ELIGIBLE, Interval.since(Home.START)))
                .with(home.assigned("kim", Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START))));
        Request bens = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        Request lees = home.done(home.activation("lee", Home.EVERYTHING, HOUR));

        assertThat(seen("ben")).containsExactly(bens);
        assertThat(seen("kim")).as("who is at risk is nothing to it").containsExactly(lees);
        assertThat(asked).as("once for each who looks").isEqualTo(2);
        assertThat(queries.requestsFor(Home.id("kim"), Engine.usual(), Risk.NONE, home.now, RequestQuery.all(10)))
                .containsExactlyInAnyOrder(bens, lees);
        assertThatThrownBy(
                        () -> queries.approvals(Engine.usual(), away, Home.id("kim"), home.now, Optional.empty(), 10))
                .hasMessage("nobody knows");
    }

    @Test
    void nobodyCanSayWhoMayDecide() {
        home.asking(Home.HELPDESK, BY_KIM);
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));

        assertThat(queries.decidersIfKnown(Engine.usual(), away, request, home.now))
                .isEmpty();
        assertThat(queries.decidersIfKnown(Engine.usual(), Risk.NONE, request, home.now))
                .contains(Set.of(Home.id("kim")));
        assertThatThrownBy(() -> queries.deciders(Engine.usual(), away, request, home.now))
                .hasMessage("nobody knows");
    }

    private void emergency(String name) {
        PrincipalId id = Home.id(name);
        home.with(new SliceBuilder()
                .with(new Account(id, name, Account.Kind.USER, true, true, true, id, Optional.empty()))
                .with(home.assigned(name, Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START))));
    }

    private List<Request> seen(String who) {
        return queries.requestsFor(Home.id(who), Engine.usual(), away, home.now, RequestQuery.all(10));
    }

    private void assertDone(Command command) {
        assertThat(store.step(command, home.now)).isInstanceOf(Decision.Done.class);
    }

    private void assertUnknown(Command command) {
        assertThatThrownBy(() -> store.step(command, home.now)).hasMessage("nobody knows");
    }
}
