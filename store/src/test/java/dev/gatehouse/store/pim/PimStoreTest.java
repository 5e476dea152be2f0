package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class PimStoreTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Backend backend;
    private final Home home;

    PimStoreTest(Backend backend) {
        this.backend = backend;
        this.home = new Home(backend.pim());
    }

    @Test
    void keepsWhatWasDecided() {
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));

        assertThat(home.request(request.id())).isEqualTo(request);
        assertThat(request.status()).isEqualTo(Status.PENDING_PROVISIONING);
        assertThat(home.grant(request.id()).validity()).isEqualTo(Interval.between(Home.START, Home.START.plus(HOUR)));
        assertThat(home.facts.world().provision(home.grant(request.id()).holding()))
                .hasValueSatisfying(provision -> assertThat(provision.wanted()).isTrue());
    }

    @Test
    void answersTheSameSubmittedAgainWithWhatCameOfIt() {
        Command.Submit submit = home.activation("ben", Home.HELPDESK, HOUR);
        Request first = home.done(submit);
        Slice before = home.facts.world();

        assertThat(home.step(submit)).isEqualTo(new Decision.Done(List.of(), List.of(), List.of(), List.of(first)));
        assertThat(home.facts.world()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfWhatIsRefusedOrOnlyTriedButTheTime() {
        Slice before = home.facts.world();
        Command.Submit submit = home.activation("ben", Home.HELPDESK, HOUR);

        home.now = home.now.plusSeconds(1);
        Decision dry = home.step(new Command.Submit(submit.by(), submit.forms(), submit.bundle(), true));
        assertThat(dry).isInstanceOf(Decision.Done.class);
        assertThat(home.facts.world()).isEqualTo(before);

        assertThat(home.step(home.activation("kim", Home.HELPDESK, HOUR))).isInstanceOf(Decision.Refused.class);
        assertThat(home.facts.world())
                .isEqualTo(SliceBuilder.of(before).mark(home.now).build());
    }

    @Test
    void doesNotGoBackInTime() {
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        home.now = Home.START.plus(HOUR);
        home.step(new Command.ExpireDue(10));
        home.now = Home.START;

        assertThat(home.grant(request.id()).ended()).contains(new Grant.Ended(Home.START.plus(HOUR), End.EXPIRED));
        Request again = home.done(new Command.Submit(
                dev.gatehouse.pim.command.Caller.proven(Home.id("ben"), Home.START.plus(HOUR)),
                home.activation("ben", Home.HELPDESK, HOUR).forms(),
                java.util.Optional.empty(),
                false));
        assertThat(home.grant(again.id()).validity().from()).isEqualTo(Home.START.plus(HOUR));
        assertThat(home.facts.world().mark()).isEqualTo(Home.START.plus(HOUR));
    }

    @Test
    void keepsAllOfSeveralCommandsOrNone() {
        home.asking(Home.HELPDESK, Approval.NONE);
        Slice before = home.facts.world();
        Risk broken = those -> {
            throw new IllegalStateException("nobody knows");
        };
        var store = new PimStore(home.database, home.tenant, home.lease, Engine.usual(), broken);
        Command disabling = new Command.Enable(home.caller("eva"), Home.id("kim"), false);

        assertThatThrownBy(() -> store.step(
                        List.of(disabling, home.activation("ben", Home.HELPDESK, HOUR)), home.now.plusSeconds(1)))
                .hasMessage("nobody knows");
        assertThat(home.facts.world()).isEqualTo(before);

        assertThat(home.store.step(List.of(disabling, home.activation("kim", Home.HELPDESK, HOUR)), home.now))
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOf(Decision.Done.class),
                        other -> assertThat(((Decision.Refused) other).reasons())
                                .extracting(Refusal::code)
                                .contains(Refusal.Code.PRINCIPAL_DISABLED));
    }

    @Test
    void letsExactlyOneOfTwoWhoRemoveEachOther() throws Exception {
        List<Decision> decisions = atOnce(List.of(
                home.removal("eva", "ada", Home.EVERYTHING, AssignmentKind.ACTIVE),
                home.removal("ada", "eva", Home.EVERYTHING, AssignmentKind.ACTIVE)));

        assertThat(decisions).hasAtLeastOneElementOfType(Decision.Done.class);
        assertThat(decisions).hasAtLeastOneElementOfType(Decision.Refused.class);
    }

    @Test
    void letsExactlyOneOfManyDecide() throws Exception {
        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of())));
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        List<Command> votes = new ArrayList<>();
        for (String name : List.of("eva", "ada", "eva", "ada")) {
            votes.add(new Command.Decide(home.caller(name), request.id(), 0, votes.size() % 2 == 0, "so"));
        }

        List<Decision> decisions = atOnce(votes);

        assertThat(decisions.stream().filter(Decision.Done.class::isInstance)).hasSize(1);
        assertThat(home.request(request.id()).steps().getFirst().votes()).hasSize(1);
    }

    private List<Decision> atOnce(List<? extends Command> commands) throws Exception {
        List<Decision> decisions = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(commands.size())) {
            List<Future<Decision>> all = new ArrayList<>();
            commands.forEach(command -> all.add(threads.submit(() -> home.step(command))));
            for (Future<Decision> one : all) {
                decisions.add(one.get());
            }
        }
        return decisions;
    }

    @Test
    void endsWhatIsDueInBatchesTheOldestFirst() {
        SliceBuilder more = new SliceBuilder();
        for (int i = 0; i < 25; i++) {
            String name = "user " + i;
            Instant end = Home.START.plusSeconds(100 - i % 5);
            more.with(Account.user(Home.id(name), name))
                    .with(home.assigned(
                            name, Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.between(Home.START, end)));
        }
        home.with(more);

        home.now = Home.START.plusSeconds(99);
        assertThat(ended(home.step(new Command.ExpireDue(7))))
                .hasSize(7)
                .isSortedAccordingTo(java.util.Comparator.naturalOrder());
        assertThat(ended(home.step(new Command.ExpireDue(7)))).hasSize(7);
        assertThat(ended(home.step(new Command.ExpireDue(7)))).hasSize(6);
        assertThat(ended(home.step(new Command.ExpireDue(7)))).isEmpty();
        home.now = Home.START.plusSeconds(100);
        assertThat(ended(home.step(new Command.ExpireDue(7)))).hasSize(5);
    }

    private static List<Instant> ended(Decision decision) {
        return ((Decision.Done) decision)
                .changes().stream()
                        .map(change -> ((dev.gatehouse.pim.state.Change.OfGrant) change).after())
                        .filter(grant -> grant.state() == GrantState.ENDED)
                        .map(grant -> grant.validity().until())
                        .toList();
    }

    @Test
    void decidesNothingAnyMoreOnceAnotherInstanceDoes() {
        DatabaseOfTwo two = new DatabaseOfTwo();
        try (two) {
            Home here = two.one();
            var thereLeases = new Leases(two.other, here.tenant);
            assertThat(thereLeases.take("two", here.now, Duration.ofMinutes(1))).isEmpty();

            Lease there = thereLeases
                    .take("two", here.now.plus(Duration.ofMinutes(1)), Duration.ofMinutes(1))
                    .orElseThrow();
            var store = new PimStore(two.other, here.tenant, there, Engine.usual(), Risk.NONE);

            Command.Submit submit = here.activation("ben", Home.HELPDESK, HOUR);
            assertElsewhere(() -> here.step(submit));
            assertElsewhere(() -> here.step(new Command.ExpireDue(1)));
            assertElsewhere(() -> here.leases.renew(here.lease, here.now, Duration.ofMinutes(1)));
            assertElsewhere(() ->
                    new Provisions(here.database, here.tenant, here.lease).take(1, here.now, Duration.ofMinutes(1)));
            assertThat(here.facts.world().requests()).isEmpty();
            assertThat(store.step(submit, here.now)).isInstanceOf(Decision.Done.class);
        }
    }

    @Test
    void goesOnWithALeaseThatIsOverAsLongAsNobodyTookIt() {
        home.now = home.now.plus(Duration.ofDays(1));

        assertThat(home.step(home.activation("ben", Home.HELPDESK, HOUR))).isInstanceOf(Decision.Done.class);
        home.leases.renew(home.lease, home.now, Duration.ofMinutes(1));
        assertThat(home.leases.take("two", home.now.plusSeconds(59), Duration.ofMinutes(1)))
                .isEmpty();
        home.leases.release(home.lease, home.now);
        assertThat(home.leases.take("two", home.now, Duration.ofMinutes(1)))
                .hasValueSatisfying(lease -> assertThat(lease.token()).isGreaterThan(home.lease.token()));
        home.leases.release(home.lease, home.now);
        assertThat(home.leases.take("three", home.now, Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void isAnotherInstanceAfterItsOwnRestart() {
        Lease again = home.leases.take("one", home.now, Duration.ofMinutes(1)).orElseThrow();

        assertElsewhere(() -> home.step(new Command.ExpireDue(1)));
        assertThat(home.store(again).step(new Command.ExpireDue(1), home.now)).isInstanceOf(Decision.Done.class);
    }

    private static void assertElsewhere(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.WRITER_ELSEWHERE));
    }

    /** Two instances: on a server with a database object each; a file has only one process, which may have two. */
    private final class DatabaseOfTwo implements AutoCloseable {
        private final Database one;
        private final Database other;

        DatabaseOfTwo() {
            var settings = backend.fresh();
            one = Database.open(settings, Schema.PIM);
            other = backend == Backend.POSTGRES ? Database.open(settings, Schema.PIM) : one;
        }

        Home one() {
            return new Home(one);
        }

        @Override
        public void close() {
            one.close();
            other.close();
        }
    }
}
