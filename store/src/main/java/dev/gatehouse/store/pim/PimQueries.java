package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Approvers;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lists of requests and grants, page by page. */
public final class PimQueries {
    private static final int LOOKED_AT_ONCE = 200;

    private static final Comparator<Request> OLDEST =
            Comparator.comparing(Request::created).thenComparing(Request::id);

    private final Database database;
    private final String tenant;

    public PimQueries(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** A page of requests, the newest first. */
    public List<Request> requests(RequestQuery query) {
        return database.read(handle -> {
            Rows rows = new Rows(handle, tenant);
            // An index has those of one status in the order of time; those of several would be looked for among all.
            return query.statuses().size() < 2
                    ? newest(rows, page(query, query.statuses()), query.limit())
                    : query.statuses().stream()
                            .flatMap(one -> newest(rows, page(query, Set.of(one)), query.limit()).stream())
                            .sorted(OLDEST.reversed())
                            .limit(query.limit())
                            .toList();
        });
    }

    private static Conditions page(RequestQuery query, Set<Status> statuses) {
        Conditions conditions = conditions(query, statuses);
        query.after().ifPresent(cursor -> behind(conditions, cursor));
        return conditions;
    }

    /**
     * The same, of what somebody may see at a moment: what he asked for, what is for him, and what he could decide, once he
     * has proved a second factor.
     */
    public List<Request> requestsFor(PrincipalId viewer, Engine engine, Risk risk, Instant at, RequestQuery query) {
        List<Supplier<Conditions>> sources = List.of(
                () -> conditions(query, query.statuses()).and("principal = ?", viewer.toString()),
                () -> conditions(query, query.statuses()).and("made_by = ?", viewer.toString()),
                () -> conditions(query, query.statuses()).and("pending = 1"));
        return seen(sources, query.after(), query.limit(), tables -> new Sight(tables, engine, risk, viewer, at, true));
    }

    /** A request. */
    public Optional<Request> request(RequestId id) {
        return database.read(handle -> Tables.of(new Rows(handle, tenant)).requests().byId(List.of(id)).stream()
                .findFirst());
    }

    /** Grants of these ids; those that there are. */
    public List<Grant> grants(Collection<GrantId> ids) {
        return database.read(
                handle -> Tables.of(new Rows(handle, tenant)).grants().byId(ids));
    }

    /** When these grants were asked for and changed, of each. */
    public Map<GrantId, GrantDates> dates(Collection<Grant> grants) {
        return database.read(
                handle -> GrantDates.of(Tables.of(new Rows(handle, tenant)).requests(), grants));
    }

    /** Who could decide a request at a moment, once he has proved a second factor: whom the engine would have decide it. */
    public Set<PrincipalId> deciders(Engine engine, Risk risk, Request request, Instant at) {
        if (!request.status().isPending()) {
            return Set.of();
        }
        return database.read(handle -> {
            SliceReader reader = new SliceReader(Tables.of(new Rows(handle, tenant)), risk);
            List<Need> needs = new ArrayList<>(List.of(new Need.Found(request.id()), new Need.Asked(request.form())));
            RoleSetting setting = PimSettings.setting(
                    Tables.of(new Rows(handle, tenant)), request.form().target().setting());
            request.steps()
                    .forEach(step -> needs.add(new Need.Governed(
                            approvedBy(setting, step.stage()), request.form().principal())));
            Slice slice = reader.read(new ReadSet(needs, false), at);
            Instant when = at.isAfter(slice.mark()) ? at : slice.mark();
            return slice.accounts().values().stream()
                    .filter(Account::canAct)
                    .map(Account::id)
                    .filter(who -> engine.step(slice, Sight.approval(Caller.proven(who, when), request), at)
                            instanceof Decision.Done)
                    .collect(Collectors.toSet());
        });
    }

    /** The same; empty where it depends on who is at risk, and nobody knows that now. */
    public Optional<Set<PrincipalId>> decidersIfKnown(Engine engine, Risk risk, Request request, Instant at) {
        LenientRisk lenient = new LenientRisk(risk);
        Set<PrincipalId> found = deciders(engine, lenient, request, at);
        return lenient.isUnknown() ? Optional.empty() : Optional.of(found);
    }

    /** Whether somebody is at a moment an approver of a stage of a request that is decided: it was his to decide, too. */
    public boolean isApproverOfDecided(PrincipalId who, Request request, Instant at) {
        return database.read(handle -> {
            Slice slice = new SliceReader(Tables.of(new Rows(handle, tenant)), Risk.NONE)
                    .read(new ReadSet(List.of(new Need.Asker(who), new Need.Found(request.id())), false), at);
            Instant when = at.isAfter(slice.mark()) ? at : slice.mark();
            return new Approvers(slice, when).isOneOfDecided(who, request);
        });
    }

    private static RoleSetting approvedBy(RoleSetting setting, Stage stage) {
        Activating old = setting.activating();
        return setting.activating(new Activating(
                old.longest(),
                old.longestInAll(),
                old.asks(),
                old.context(),
                old.ticketPattern(),
                Approval.of(stage),
                old.asksAboutRisk()));
    }

    /** The groups that a principal is in at a moment, through groups too. */
    public Set<PrincipalId> groupsOf(PrincipalId who, Instant at) {
        return database.read(handle -> {
            Slice slice = new SliceReader(Tables.of(new Rows(handle, tenant)), Risk.NONE)
                    .read(new ReadSet(List.of(new Need.Member(who)), false), at);
            return new People(slice, at.isAfter(slice.mark()) ? at : slice.mark()).groupsOf(who);
        });
    }

    /** A page of principals, by their ids. */
    public List<Account> principals(Optional<PrincipalId> after, int limit) {
        AccountQuery all = AccountQuery.all(limit);
        return accounts(after.map(all::after).orElse(all));
    }

    /** As both databases write a name in small letters: those of ASCII. */
    private static String lower(String name) {
        StringBuilder lower = new StringBuilder(PortableText.stored(name));
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    /** A page of accounts, by their ids. */
    public List<Account> accounts(AccountQuery query) {
        Conditions conditions = new Conditions();
        query.kind().ifPresent(kind -> conditions.and("kind = ?", kind.name()));
        query.name().ifPresent(name -> conditions.and("lower(name) = ?", lower(name)));
        query.after().ifPresent(id -> conditions.and("id > ?", id.toString()));
        return database.read(handle -> new Rows(handle, tenant)
                .where(
                        "SELECT * FROM pim_account" + conditions.where() + " ORDER BY id LIMIT ?",
                        AccountRows::account,
                        conditions.bound(query.limit())));
    }

    private static Conditions conditions(RequestQuery query, Set<Status> statuses) {
        Conditions conditions = new Conditions().oneOf("status", statuses);
        query.principal().ifPresent(who -> conditions.and("principal = ?", who.toString()));
        query.by().ifPresent(who -> conditions.and("made_by = ?", who.toString()));
        query.target().ifPresent(target -> conditions.and("target_key = ?", Targets.key(target)));
        query.sought().into(conditions);
        query.kind().ifPresent(kind -> conditions.and("kind = ?", kind.name()));
        query.from().ifPresent(from -> conditions.and("created_at >= ?", Moments.text(from)));
        query.until().ifPresent(until -> conditions.and("created_at < ?", Moments.text(until)));
        return conditions;
    }

    /** A page of grants, by their ids. */
    public List<Grant> grants(GrantQuery query) {
        Conditions conditions = inOneOf(query.states());
        query.principal().ifPresent(who -> conditions.and("principal = ?", who.toString()));
        query.among().ifPresent(those -> conditions.among("principal", those));
        query.target().ifPresent(target -> conditions.and("target_key = ?", Targets.key(target)));
        query.sought().into(conditions);
        query.kind().ifPresent(kind -> conditions.and("kind = ?", kind.name()));
        query.after().ifPresent(id -> conditions.and("id > ?", id.toString()));
        return database.read(handle -> new Rows(handle, tenant)
                .where(
                        "SELECT * FROM pim_grant" + conditions.where() + " ORDER BY id LIMIT ?",
                        GrantRows::grant,
                        conditions.bound(query.limit())));
    }

    /**
     * A page of what somebody could decide at a moment, once he has proved a second factor; the newest first. It is what
     * the engine would have him decide, so that nobody sees an approval that he may not give.
     */
    public List<Request> approvals(
            Engine engine, Risk risk, PrincipalId approver, Instant at, Optional<RequestCursor> after, int limit) {
        return seen(
                List.of(() -> new Conditions().and("pending = 1")),
                after,
                limit,
                tables -> new Sight(tables, engine, risk, approver, at, false));
    }

    /** A page of what somebody sees of whatever meets the conditions of one of the sources. */
    private List<Request> seen(
            List<Supplier<Conditions>> sources,
            Optional<RequestCursor> after,
            int limit,
            Function<Tables, Sight> viewing) {
        return database.read(handle -> {
            Tables tables = Tables.of(new Rows(handle, tenant));
            Sight sight = viewing.apply(tables);
            List<Request> found = new ArrayList<>();
            Optional<RequestCursor> from = after;
            boolean more = true;
            while (more && found.size() < limit) {
                List<Request> some = newestOf(tables.rows(), sources, from);
                found.addAll(sight.of(some, limit - found.size()));
                more = some.size() == LOOKED_AT_ONCE;
                from = more ? Optional.of(RequestCursor.behind(some.getLast())) : from;
            }
            return found;
        });
    }

    /** The newest of all sources, each of which an index has in the order of time. */
    private static List<Request> newestOf(
            Rows rows, List<Supplier<Conditions>> sources, Optional<RequestCursor> after) {
        return sources.stream()
                .map(Supplier::get)
                .peek(conditions -> after.ifPresent(cursor -> behind(conditions, cursor)))
                .flatMap(conditions -> newest(rows, conditions, LOOKED_AT_ONCE).stream())
                .distinct()
                .sorted(OLDEST.reversed())
                .limit(LOOKED_AT_ONCE)
                .toList();
    }

    /** Of what is open, and of what is to begin, there are indexes that are found by these words only. */
    private static Conditions inOneOf(Set<GrantState> states) {
        if (states.equals(Set.of(GrantState.SCHEDULED))) {
            return new Conditions().and("state = 'SCHEDULED'");
        }
        Conditions conditions = new Conditions().oneOf("state", states);
        return states.isEmpty() || states.contains(GrantState.ENDED) ? conditions : conditions.and("ended = 0");
    }

    private static void behind(Conditions conditions, RequestCursor cursor) {
        conditions.and(
                "(created_at, id) < (?, ?)",
                Moments.text(cursor.created()),
                cursor.id().toString());
    }

    private static List<Request> newest(Rows rows, Conditions conditions, int limit) {
        return rows.where(
                "SELECT json FROM pim_request" + conditions.where() + " ORDER BY created_at DESC, id DESC LIMIT ?",
                RequestRows::request,
                conditions.bound(limit));
    }
}
