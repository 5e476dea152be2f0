package dev.gatehouse.server.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.pim.Leases;
import dev.gatehouse.store.pim.PimFacts;
import dev.gatehouse.store.pim.PimOutbox;
import dev.gatehouse.store.pim.PimStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndingsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(1));
    private static final Target.Role ROLE = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    @TempDir
    Path folder;

    private final List<PrincipalId> ended = new ArrayList<>();
    private final List<Integer> together = new ArrayList<>();
    private Optional<PrincipalId> throwing = Optional.empty();
    private boolean decides = true;
    private Database pim;
    private PimStore store;

    @BeforeEach
    void open() {
        pim = Database.open(new DatabaseSettings.Sqlite(folder.resolve("pim.db")), Schema.PIM);
        var lease =
                new Leases(pim, "home").take("here", NOW, Duration.ofHours(9)).orElseThrow();
        store = new PimStore(pim, "home", lease, Engine.usual(), Risk.NONE);
    }

    @AfterEach
    void close() {
        pim.close();
    }

    @Test
    void whatTheDirectoryHasNotTakenYetEndsNothing() {
        expired(1);

        endings().round();

        assertThat(ended).isEmpty();
    }

    @Test
    void onceTheDirectoryHasTakenItAllEndsOnce() {
        expired(1);
        taken(0);
        Endings endings = endings();

        endings.round();
        endings.round();
        endings().round();

        assertThat(ended).containsExactly(id(0));
    }

    @Test
    void whoHasItAgainBeforeTheDirectoryTookItSignsInAgainToo() {
        has(1, true);
        step(new Command.ExpireDue(10));
        assertThat(new PimFacts(pim, "home")
                        .world()
                        .provision(holding(0))
                        .orElseThrow()
                        .isPending())
                .isTrue();
        store.step(new Command.ExpireDue(10), END.plus(Duration.ofHours(1)));
        assertThat(new PimFacts(pim, "home").world().provision(holding(0)).orElseThrow())
                .returns(true, Provision::wanted)
                .returns(3L, Provision::sequence);

        endings().round();

        assertThat(ended).containsExactly(id(0));
    }

    @Test
    void whereAnotherInstanceDecidesNothingIsDone() {
        expired(1);
        taken(0);
        decides = false;

        endings().round();

        assertThat(ended).isEmpty();
        decides = true;
        endings().round();
        assertThat(ended).containsExactly(id(0));
    }

    @Test
    void oneThatFailsKeepsTheOthersNotWaitingAndIsTriedAgain() {
        expired(3);
        for (int one = 0; one < 3; one++) {
            taken(one);
        }
        throwing = Optional.of(id(1));
        Endings endings = endings();

        assertThatThrownBy(endings::round).hasMessage("not him");
        assertThat(ended).containsExactlyInAnyOrder(id(0), id(2));

        throwing = Optional.empty();
        endings.round();
        assertThat(ended).containsExactlyInAnyOrder(id(0), id(1), id(2));
    }

    @Test
    void whatMustWaitKeepsNothingBehindItWaitingAndThousandsEndTogether() {
        int all = 2100;
        expired(all);
        List<PrincipalId> order = new PimOutbox(pim, "home")
                .endings(0, all).stream().map(kept -> kept.ending().principal()).toList();
        assertThat(order).hasSize(all);
        for (PrincipalId last : order.subList(1100, all)) {
            step(new Command.Reached(new Holding(last, ROLE), 2));
        }

        endings().round();

        assertThat(ended).containsExactlyInAnyOrderElementsOf(order.subList(1100, all));
        assertThat(together).as("by pages").containsExactly(900, 100);
    }

    private Endings endings() {
        return new Endings(new PimOutbox(pim, "home"), () -> decides, this::end);
    }

    private void end(List<Effect.EndSessions> those) {
        those.forEach(one -> {
            if (throwing.equals(Optional.of(one.principal()))) {
                throw new IllegalStateException("not him");
            }
        });
        together.add(those.size());
        those.forEach(one -> ended.add(one.principal()));
    }

    /** So many had the role until now. */
    private void expired(int count) {
        has(count, false);
        step(new Command.ExpireDue(count + 10));
    }

    /** So many have the role until an hour from now; and again an hour after that. */
    private void has(int count, boolean again) {
        SliceBuilder world = new SliceBuilder().mark(NOW);
        PrincipalId eva = named("eva");
        Grant standing = grant(eva, Interval.since(NOW.minusSeconds(9)), GrantState.CURRENT);
        world.with(Account.user(eva, "eva"))
                .with(standing)
                .with(Provision.first(standing.holding(), NOW).reached());
        for (int one = 0; one < count; one++) {
            Grant grant = grant(id(one), Interval.between(NOW.minusSeconds(9), END), GrantState.CURRENT);
            world.with(Account.user(id(one), "user " + one))
                    .with(grant)
                    .with(Provision.first(grant.holding(), NOW).reached());
            if (again) {
                Instant begin = END.plus(Duration.ofHours(1));
                world.with(grant(id(one), Interval.between(begin, begin.plusSeconds(3600)), GrantState.SCHEDULED));
            }
        }
        new PimFacts(pim, "home").begin(world.build());
    }

    private static Grant grant(PrincipalId who, Interval when, GrantState state) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                who,
                ROLE,
                AssignmentKind.ACTIVE,
                Origin.ASSIGNED,
                when,
                state,
                Optional.empty(),
                Optional.empty(),
                state == GrantState.CURRENT,
                Optional.empty());
    }

    private void taken(int one) {
        step(new Command.Reached(holding(one), 2));
    }

    private void step(Command command) {
        assertThat(store.step(command, END)).isInstanceOf(Decision.Done.class);
    }

    private static Holding holding(int one) {
        return new Holding(id(one), ROLE);
    }

    private static PrincipalId id(int one) {
        return named("user " + one);
    }

    private static PrincipalId named(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
