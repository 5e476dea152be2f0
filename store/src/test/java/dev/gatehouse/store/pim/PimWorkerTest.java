package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.port.Directory;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A worker that is killed anywhere, told nothing, or refused; and the directory says in the end what is wanted, told once. */
@ParameterizedClass
@EnumSource(Backend.class)
final class PimWorkerTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Holding BEN = new Holding(Home.id("ben"), Home.HELPDESK);

    private final Home home;
    private final ToldDirectory told;

    PimWorkerTest(Backend backend) {
        this.home = new Home(backend.pim());
        this.told = new ToldDirectory(new EmbeddedDirectory(home.database, home.tenant));
    }

    /** Where the process dies. */
    enum Death {
        BEFORE_READING,
        AFTER_READING,
        BEFORE_TELLING,
        AFTER_TELLING,
        BEFORE_REPORTING,
        AFTER_REPORTING
    }

    @ParameterizedTest
    @EnumSource(Death.class)
    void givesOnceWhereverItDies(Death death) {
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));

        die(death);
        assertThat(home.request(request.id()).status())
                .isEqualTo(death == Death.AFTER_REPORTING ? Status.PROVISIONED : Status.PENDING_PROVISIONING);
        restart();

        assertThat(told.having(List.of(BEN))).containsExactly(BEN);
        assertThat(told.times(BEN)).as("told once").isEqualTo(1);
        assertThat(home.request(request.id()).status()).isEqualTo(Status.PROVISIONED);
        assertThat(home.grant(request.id()).provisioned()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Death.class)
    void takesOnceWhereverItDies(Death death) {
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        restart();
        home.now = Home.START.plus(HOUR);
        home.step(new Command.ExpireDue(10));
        assertThat(provision().isPending())
                .as("it is ending, and nobody says it ended there")
                .isTrue();

        die(death);
        restart();

        assertThat(told.having(List.of(BEN))).isEmpty();
        assertThat(told.times(BEN)).as("told once to give and once to take").isEqualTo(2);
        assertThat(provision().isPending()).isFalse();
        assertThat(home.grant(request.id()).ended().orElseThrow().why()).isEqualTo(End.EXPIRED);
    }

    /** It may have died before anything was told, and what was wanted is over when it is back. */
    @ParameterizedTest
    @EnumSource(Death.class)
    void leavesNothingBehindThatIsOverMeanwhile(Death death) {
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));

        die(death);
        home.now = Home.START.plus(HOUR).plusSeconds(5);
        home.step(new Command.ExpireDue(10));
        restart();

        assertThat(told.having(List.of(BEN))).isEmpty();
        assertThat(home.grant(request.id()).state()).isEqualTo(GrantState.ENDED);
        assertThat(provision().isPending()).isFalse();
    }

    @Test
    void doesNotTellAgainWhatWasDoneWithoutAnAnswer() {
        home.done(home.activation("ben", Home.HELPDESK, HOUR));
        told.afterTelling = () -> {
            throw new IllegalStateException("the line broke");
        };

        worker().round(home.now);

        assertThat(told.times(BEN)).isEqualTo(1);
        assertThat(provision().failures()).isEqualTo(1);
        told.afterTelling = () -> {};
        restart();
        assertThat(told.times(BEN)).isEqualTo(1);
        assertThat(provision().isPending()).isFalse();
    }

    @Test
    void waitsLongerTheMoreOftenItIsRefusedAndNeverGivesUpTaking() {
        home.done(home.activation("ben", Home.HELPDESK, HOUR));
        restart();
        home.now = Home.START.plus(HOUR);
        home.step(new Command.ExpireDue(10));
        told.refusing = new Directory.Answer.Refused(true, "no");

        List<Duration> pauses = new ArrayList<>();
        Instant last = home.now;
        for (int i = 0; i < 12; i++) {
            while (worker().round(home.now) == 0) {
                home.now = home.now.plusSeconds(1);
            }
            pauses.add(Duration.between(last, home.now));
            last = home.now;
        }

        assertThat(pauses)
                .startsWith(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8))
                .endsWith(Duration.ofSeconds(256), Duration.ofSeconds(256));
        assertThat(new Provisions(home.database, home.tenant, home.lease).failing(10))
                .containsExactly(provision());
        told.refusing = Directory.Answer.DONE;
        restart();
        assertThat(told.having(List.of(BEN))).isEmpty();
    }

    @Test
    void endsWhatTheDirectoryNeverWillHave() {
        Request request = home.done(home.activation("ben", Home.HELPDESK, HOUR));
        told.refusing = new Directory.Answer.Refused(true, "no such role here");

        restart();

        assertThat(home.request(request.id()).status()).isEqualTo(Status.FAILED);
        assertThat(home.grant(request.id()).ended().orElseThrow().why()).isEqualTo(End.NOT_PROVISIONED);
        assertThat(told.having(List.of(BEN))).isEmpty();
    }

    @Test
    void triesEachAloneWhereOneOfThemBreaksAll() {
        SliceBuilder more = new SliceBuilder();
        for (String name : List.of("u1", "u2", "u3")) {
            more.with(Account.user(Home.id(name), name))
                    .with(home.assigned(name, Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START)));
        }
        home.with(more);
        for (String name : List.of("u1", "u2", "u3")) {
            home.done(home.activation(name, Home.HELPDESK, HOUR));
        }
        told.breaking = Set.of(new Holding(Home.id("u2"), Home.HELPDESK));

        assertThat(worker().round(home.now)).isEqualTo(3);

        assertThat(home.facts.world().provisions().values())
                .filteredOn(Provision::isPending)
                .extracting(one -> one.holding().principal())
                .containsExactly(Home.id("u2"));
    }

    @Test
    void takesNothingUpThatAnotherOneIsAt() {
        home.done(home.activation("ben", Home.HELPDESK, HOUR));
        var provisions = new Provisions(home.database, home.tenant, home.lease);

        assertThat(provisions.take(10, home.now, PimWorker.PATIENCE)).hasSize(1);
        assertThat(provisions.take(10, home.now, PimWorker.PATIENCE)).isEmpty();
        assertThat(provisions.take(10, home.now.plus(PimWorker.PATIENCE), PimWorker.PATIENCE))
                .hasSize(1);
    }

    @Test
    void hasWhoeverDecidesNextNotWaitForWhatADeadWorkerTookUp() {
        home.done(home.activation("ben", Home.HELPDESK, HOUR));
        var dead = new Provisions(home.database, home.tenant, home.lease);
        assertThat(dead.take(10, home.now, PimWorker.PATIENCE)).hasSize(1);
        Lease next = home.leases.take("one", home.now, Duration.ofMinutes(1)).orElseThrow();
        var provisions = new Provisions(home.database, home.tenant, next);

        assertThat(provisions.takeBack(home.now)).isEqualTo(1);

        assertThat(provisions.take(10, home.now, PimWorker.PATIENCE)).hasSize(1);
    }

    /** A worker of before, late with what it was told, takes nothing back that was wanted since. */
    @Test
    void refusesWhatIsOlderThanWhatItDid() {
        var directory = new EmbeddedDirectory(home.database, home.tenant);
        directory.tell(List.of(new Directory.Order(BEN, true, 3)));

        assertThat(directory.tell(List.of(new Directory.Order(BEN, false, 2))))
                .singleElement()
                .isInstanceOf(Directory.Answer.Refused.class);
        assertThat(directory.having(List.of(BEN))).containsExactly(BEN);
        assertThat(directory.tell(List.of(new Directory.Order(BEN, false, 4), new Directory.Order(BEN, true, 5))))
                .containsExactly(Directory.Answer.DONE, Directory.Answer.DONE);
        assertThat(directory.of(Home.id("ben"))).containsExactly(BEN);
    }

    private Provision provision() {
        return home.facts.world().provision(BEN).orElseThrow();
    }

    private void die(Death death) {
        Runnable dying = () -> {
            throw new Crash();
        };
        Runnable going = () -> {};
        told.beforeReading = death == Death.BEFORE_READING ? dying : going;
        told.afterReading = death == Death.AFTER_READING ? dying : going;
        told.beforeTelling = death == Death.BEFORE_TELLING ? dying : going;
        told.afterTelling = death == Death.AFTER_TELLING ? dying : going;
        Stepping reporting = (commands, now) -> {
            if (death == Death.BEFORE_REPORTING) {
                throw new Crash();
            }
            List<Decision> decisions = home.store.step(commands, now);
            if (death == Death.AFTER_REPORTING) {
                throw new Crash();
            }
            return decisions;
        };
        var provisions = new Provisions(home.database, home.tenant, home.lease);

        assertThatThrownBy(() -> new PimWorker(provisions, told, reporting, 10).round(home.now))
                .isInstanceOf(Crash.class);

        told.beforeReading = going;
        told.afterReading = going;
        told.beforeTelling = going;
        told.afterTelling = going;
    }

    /** A new process begins, after a while, and works until there is nothing to do. */
    private void restart() {
        home.lease = home.leases.take("one", home.now, Duration.ofMinutes(1)).orElseThrow();
        home.store = home.store(home.lease);
        for (int i = 0; i < 400; i++) {
            while (worker().round(home.now) > 0) {
                assertThat(i).isLessThan(400);
            }
            home.now = home.now.plusSeconds(1);
        }
    }

    private PimWorker worker() {
        return new PimWorker(new Provisions(home.database, home.tenant, home.lease), told, home.store, 10);
    }

    /** The process is gone: nothing in it goes on. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
