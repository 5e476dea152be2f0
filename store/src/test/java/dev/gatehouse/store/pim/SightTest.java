package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever asks sees what the engine would have him decide in the whole world, and nothing else; in small worlds that go on
 * at random, page by page.
 */
@ParameterizedClass
@EnumSource(Backend.class)
final class SightTest {
    private static final int WORLDS = Integer.getInteger("gatehouse.pim.worlds", 6);
    private static final long FIRST = Long.getLong("gatehouse.pim.seed", 1);
    private static final int STEPS = 40;
    private static final int EACH = 5;
    private static final Comparator<Request> NEWEST =
            Comparator.comparing(Request::created).thenComparing(Request::id).reversed();

    private final Backend backend;
    private final Engine engine = Engine.usual();
    private final Set<Set<Class<?>>> kinds = new HashSet<>();
    private int decidable;
    private int leftOut;
    private int waiting;

    SightTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void isWhatTheEngineSaysOfEachInTheWholeWorld() {
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            Going going = new Going(seed);
            for (int step = 1; step <= STEPS; step++) {
                going.pass();
                if (step % EACH == 0) {
                    going.assertEverybodySees();
                }
            }
        }

        if (WORLDS >= 6) {
            assertThat(decidable).isGreaterThan(100);
            assertThat(kinds)
                    .contains(
                            Set.of(),
                            Set.of(Approver.User.class),
                            Set.of(Approver.Members.class),
                            Set.of(Approver.Superior.class));
            assertThat(leftOut).isGreaterThan(waiting / 2);
        }
    }

    /** A world in a database. */
    private final class Going {
        private final long seed;
        private final Tenant tenant;
        private final String name = Backend.tenant();
        private final PimFacts facts = new PimFacts(backend.pim(), name);
        private final PimQueries queries = new PimQueries(backend.pim(), name);
        private final PimStore store;
        private final Risk risk;
        private Slice world;
        private Instant now = Tenant.START;

        Going(long seed) {
            this.seed = seed;
            this.tenant = new Tenant(new Random(seed));
            this.world = asking(tenant.world());
            facts.begin(world);
            risk = those -> {
                Set<PrincipalId> found = new HashSet<>(those);
                found.retainAll(tenant.atRisk);
                return found;
            };
            Lease lease = new Leases(backend.pim(), name)
                    .take("one", now, Duration.ofDays(9))
                    .orElseThrow();
            store = new PimStore(backend.pim(), name, lease, engine, risk);
        }

        /** Most roles must be approved by somebody of one kind, and by one more where who asks is at risk. */
        private Slice asking(Slice begun) {
            SliceBuilder more = SliceBuilder.of(begun);
            for (Target target : tenant.targets) {
                Stage stage = Stage.of(approvers());
                RoleSetting setting = begun.setting(target.setting());
                Activating rules = setting.activating();
                if (tenant.random.nextInt(4) > 0) {
                    more.with(setting.activating(new Activating(
                            rules.longest(),
                            rules.longestInAll(),
                            rules.asks(),
                            rules.context(),
                            rules.ticketPattern(),
                            tenant.random.nextInt(3) == 0
                                    ? Approval.of(stage, Stage.of(approvers()))
                                    : Approval.of(stage),
                            true)));
                }
            }
            return more.build();
        }

        private Set<Approver> approvers() {
            return switch (tenant.random.nextInt(4)) {
                case 0 -> Set.of(new Approver.User(tenant.any(tenant.users)));
                case 1 -> Set.of(new Approver.Members(tenant.any(tenant.groups)));
                case 2 -> Set.of(new Approver.Superior());
                default -> Set.of();
            };
        }

        /** Much is asked for, and little of it decided. */
        void pass() {
            now = now.plus(Duration.ofSeconds(tenant.random.nextInt(400), tenant.random.nextInt(1_000)));
            store.step(List.of(new Command.ExpireDue(1_000)), now);
            Wants wants = new Wants(tenant, world, now);
            List<Command> some = Stream.generate(wants::any)
                    .filter(command -> !isOver(command) || tenant.random.nextInt(4) == 0)
                    .limit(EACH)
                    .toList();
            store.step(some, now);
            SliceBuilder all = SliceBuilder.of(facts.world());
            tenant.atRisk.forEach(all::atRisk);
            world = all.build();
        }

        private static boolean isOver(Command command) {
            return command instanceof Command.Decide || command instanceof Command.Cancel;
        }

        void assertEverybodySees() {
            Stream.concat(
                            tenant.all.stream(),
                            Stream.of(PrincipalId.of(tenant.uuid().toString())))
                    .forEach(this::assertSees);
        }

        private void assertSees(PrincipalId viewer) {
            List<Request> all =
                    world.requests().values().stream().sorted(NEWEST).toList();
            List<Request> his =
                    all.stream().filter(request -> isDecidable(viewer, request)).toList();
            List<Request> shown = all.stream()
                    .filter(request -> his.contains(request)
                            || request.by().equals(viewer)
                            || request.form().principal().equals(viewer))
                    .toList();

            assertThat(pages(after -> queries.approvals(engine, risk, viewer, now, after, 2)))
                    .as("what %s decides, seed %s", viewer, seed)
                    .isEqualTo(his);
            assertThat(pages(after -> queries.requestsFor(
                            viewer,
                            engine,
                            risk,
                            now,
                            after.map(cursor -> RequestQuery.all(7).after(cursor))
                                    .orElse(RequestQuery.all(7)))))
                    .as("what %s sees, seed %s", viewer, seed)
                    .isEqualTo(shown);
            count(viewer, all, his);
        }

        private boolean isDecidable(PrincipalId viewer, Request request) {
            Instant at = now.isAfter(world.mark()) ? now : world.mark();
            return request.status().isPending()
                    && engine.step(world, Sight.approval(Caller.proven(viewer, at), request), now)
                            instanceof Decision.Done;
        }

        private void count(PrincipalId viewer, List<Request> all, List<Request> his) {
            List<Request> pending =
                    all.stream().filter(request -> request.status().isPending()).toList();
            int perhaps = backend.pim()
                    .read(handle -> new Sight(Tables.of(new Rows(handle, name)), engine, risk, viewer, now, false)
                            .perhaps(pending)
                            .size());
            his.stream()
                    .flatMap(request -> request.steps().stream())
                    .forEach(step -> kinds.add(step.stage().approvers().stream()
                            .<Class<?>>map(Object::getClass)
                            .collect(Collectors.toSet())));
            decidable += his.size();
            waiting += pending.size();
            leftOut += pending.size() - perhaps;
        }
    }

    private static List<Request> pages(Function<Optional<RequestCursor>, List<Request>> page) {
        List<Request> all = new ArrayList<>();
        List<Request> some = page.apply(Optional.empty());
        while (!some.isEmpty()) {
            all.addAll(some);
            some = page.apply(Optional.of(RequestCursor.behind(some.getLast())));
        }
        return all;
    }
}
