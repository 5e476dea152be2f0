package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.pim.json.RandomValues;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class PimQueriesTest {
    private static final int ROWS = 3_000;
    private static final Comparator<Request> NEWEST =
            Comparator.comparing(Request::created).thenComparing(Request::id).reversed();

    private final Backend backend;

    PimQueriesTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void findRequestsPageByPageWithoutAGapOrARepetition() {
        String tenant = Backend.tenant();
        List<Request> all = requests();
        SliceBuilder world = new SliceBuilder();
        all.forEach(world::with);
        new PimFacts(backend.pim(), tenant).begin(world.build());
        PimQueries queries = new PimQueries(backend.pim(), tenant);
        Request some = all.get(7);
        Instant from = all.get(100).created();
        Instant until = from.plusSeconds(40_000);

        assertThat(all).hasSize(ROWS);
        assertPages(queries, all, RequestQuery.all(170), any -> true);
        assertPages(
                queries,
                all,
                RequestQuery.all(1_000).principal(some.form().principal()),
                one -> one.form().principal().equals(some.form().principal()));
        assertPages(
                queries, all, RequestQuery.all(7).by(some.by()), one -> one.by().equals(some.by()));
        assertPages(
                queries,
                all,
                RequestQuery.all(9).target(some.form().target()),
                one -> one.form().target().equals(some.form().target()));
        assertPages(
                queries,
                all,
                RequestQuery.all(50).statuses(Status.DENIED, Status.GRANTED),
                one -> one.status() == Status.DENIED || one.status() == Status.GRANTED);
        assertPages(
                queries,
                all,
                RequestQuery.all(50).statuses(Status.PENDING_APPROVAL, Status.PENDING_ADMIN_DECISION),
                one -> one.status() == Status.PENDING_APPROVAL || one.status() == Status.PENDING_ADMIN_DECISION);
        assertPages(
                queries,
                all,
                RequestQuery.all(50).statuses(Status.PENDING_APPROVAL, Status.FAILED),
                one -> one.status() == Status.PENDING_APPROVAL || one.status() == Status.FAILED);
        assertPages(
                queries,
                all,
                RequestQuery.all(11).by(some.by()).statuses(Status.PROVISIONED).created(from, until),
                one -> one.by().equals(some.by())
                        && one.status() == Status.PROVISIONED
                        && !one.created().isBefore(from)
                        && one.created().isBefore(until));
    }

    private static void assertPages(
            PimQueries queries, List<Request> all, RequestQuery query, Predicate<Request> which) {
        List<Request> found = new ArrayList<>();
        List<Request> page = queries.requests(query);
        while (!page.isEmpty()) {
            found.addAll(page);
            String link = RequestCursor.behind(page.getLast()).text();
            page = queries.requests(query.after(RequestCursor.parse(link).orElseThrow()));
        }
        List<Request> expected = all.stream().filter(which).sorted(NEWEST).toList();

        assertThat(expected).isNotEmpty();
        assertThat(found).isEqualTo(expected);
    }

    /** Few principals, targets and moments, so that there are many of each. */
    private static List<Request> requests() {
        Random random = new Random(11);
        RandomValues values = new RandomValues(random);
        List<Request> some = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            some.add(values.request());
        }
        List<Request> all = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Request value = values.request();
            Request like = some.get(random.nextInt(some.size()));
            Request other = some.get(random.nextInt(some.size()));
            all.add(new Request(
                    new dev.gatehouse.pim.request.Form(
                            value.form().id(),
                            value.form().action(),
                            value.form().kind(),
                            like.form().principal(),
                            other.form().target(),
                            value.form().start(),
                            value.form().expiration(),
                            value.form().justification(),
                            value.form().ticket()),
                    other.by(),
                    Tenant.START.plusSeconds(random.nextInt(ROWS / 3) * 100L),
                    value.completed(),
                    value.status(),
                    value.setting(),
                    value.grant(),
                    value.bundle(),
                    value.steps()));
        }
        return all;
    }

    @Test
    void findGrantsPageByPage() {
        String tenant = Backend.tenant();
        RandomValues values = new RandomValues(new Random(12));
        List<Grant> all = new ArrayList<>();
        SliceBuilder world = new SliceBuilder();
        PrincipalId who = values.principal();
        for (int i = 0; i < ROWS / 10; i++) {
            Grant value = values.grant();
            Grant grant = i % 3 == 0
                    ? new Grant(
                            value.id(),
                            who,
                            i % 2 == 0 ? Home.HELPDESK : value.target(),
                            value.kind(),
                            value.origin(),
                            value.validity(),
                            value.state(),
                            value.eligibility(),
                            value.bundle(),
                            value.provisioned(),
                            value.ended())
                    : value;
            all.add(grant);
            world.with(grant);
        }
        new PimFacts(backend.pim(), tenant).begin(world.build());
        PimQueries queries = new PimQueries(backend.pim(), tenant);

        assertGrants(queries, all, GrantQuery.all(70), any -> true);
        assertGrants(
                queries,
                all,
                GrantQuery.all(9).principal(who),
                one -> one.principal().equals(who));
        assertGrants(
                queries,
                all,
                GrantQuery.all(9).target(Home.HELPDESK),
                one -> one.target().equals(Home.HELPDESK));
        assertGrants(
                queries,
                all,
                GrantQuery.all(9)
                        .kind(AssignmentKind.ACTIVE)
                        .states(GrantState.CURRENT, GrantState.SCHEDULED)
                        .principal(who),
                one -> one.principal().equals(who) && one.kind() == AssignmentKind.ACTIVE && one.isOpen());
        for (GrantState state : GrantState.values()) {
            assertGrants(queries, all, GrantQuery.all(30).states(state), one -> one.state() == state);
        }
        assertGrants(
                queries,
                all,
                GrantQuery.all(30).states(GrantState.ENDED, GrantState.SCHEDULED),
                one -> one.state() != GrantState.CURRENT);
    }

    private static void assertGrants(PimQueries queries, List<Grant> all, GrantQuery query, Predicate<Grant> which) {
        List<Grant> found = new ArrayList<>();
        List<Grant> page = queries.grants(query);
        while (!page.isEmpty()) {
            found.addAll(page);
            GrantId last = page.getLast().id();
            page = queries.grants(query.after(last));
        }
        List<Grant> expected = all.stream()
                .filter(which)
                .sorted(Comparator.comparing(Grant::id))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void findWhatSomebodyMayDecide() {
        Home home = new Home(backend.pim());
        Target.Role own = Target.Role.everywhere(Tenant.HELPDESK);
        home.approval(own, Approval.of(Stage.of(Set.of(new Approver.User(Home.id("kim"))))));
        SliceBuilder more = new SliceBuilder();
        for (int i = 0; i < 230; i++) {
            String name = "user " + i;
            more.with(Account.user(Home.id(name), name))
                    .with(home.assigned(name, own, AssignmentKind.ELIGIBLE, Interval.since(Home.START)));
        }
        more.with(home.assigned("kim", own, AssignmentKind.ELIGIBLE, Interval.since(Home.START)));
        home.with(more);
        List<Request> asked = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            home.now = home.now.plusSeconds(i % 2);
            asked.add(home.done(home.activation("user " + i, own, Duration.ofHours(1))));
        }
        asked.sort(NEWEST);
        PimQueries queries = new PimQueries(home.database, home.tenant);

        List<Request> first = approvals(queries, home, "kim", Optional.empty());
        List<Request> second = approvals(queries, home, "kim", Optional.of(RequestCursor.behind(first.getLast())));
        assertThat(first).isEqualTo(asked.subList(0, 150));
        assertThat(second).isEqualTo(asked.subList(150, 230));
        assertThat(approvals(queries, home, "eva", Optional.empty())).isEmpty();

        RequestQuery page = RequestQuery.all(220);
        assertThat(seen(queries, home, "kim", page)).isEqualTo(asked.subList(0, 220));
        assertThat(seen(queries, home, "kim", page.after(RequestCursor.behind(asked.get(219)))))
                .isEqualTo(asked.subList(220, 230));
        assertThat(seen(queries, home, "kim", page.principal(Home.id("user 7"))))
                .hasSize(1);
        assertThat(seen(queries, home, "user 7", page))
                .singleElement()
                .satisfies(his -> assertThat(his.by()).isEqualTo(Home.id("user 7")));
        assertThat(seen(queries, home, "eva", page)).isEmpty();

        Request decided = asked.getFirst();
        assertThat(home.step(new Command.Decide(home.caller("kim"), decided.id(), 0, true, "")))
                .isInstanceOf(Decision.Done.class);
        assertThat(approvals(queries, home, "kim", Optional.empty())).isEqualTo(asked.subList(1, 151));
    }

    private static List<Request> approvals(PimQueries queries, Home home, String who, Optional<RequestCursor> after) {
        return queries.approvals(Engine.usual(), Risk.NONE, Home.id(who), home.now, after, 150);
    }

    private static List<Request> seen(PimQueries queries, Home home, String who, RequestQuery query) {
        return queries.requestsFor(Home.id(who), Engine.usual(), Risk.NONE, home.now, query);
    }

    @Test
    void goOnOnlyFromWhereAPageEnded() {
        assertThat(RequestCursor.parse("")).isEmpty();
        assertThat(RequestCursor.parse("yesterday_1")).isEmpty();
        assertThat(RequestCursor.parse("2026-05-04T09:00:00Z_1")).isEmpty();
    }
}
