package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of requests and grants, page by page. */
public final class PimQueries {
    private static final int JUDGED_AT_ONCE = 100;

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
                    ? newest(rows, conditions(query, query.statuses()), query.limit())
                    : query.statuses().stream()
                            .flatMap(one -> newest(rows, conditions(query, Set.of(one)), query.limit()).stream())
                            .sorted(OLDEST.reversed())
                            .limit(query.limit())
                            .toList();
        });
    }

    private static Conditions conditions(RequestQuery query, Set<Status> statuses) {
        Conditions conditions = new Conditions().oneOf("status", statuses);
        query.principal().ifPresent(who -> conditions.and("principal = ?", who.toString()));
        query.by().ifPresent(who -> conditions.and("made_by = ?", who.toString()));
        query.target().ifPresent(target -> conditions.and("target_key = ?", Targets.key(target)));
        query.from().ifPresent(from -> conditions.and("created_at >= ?", Moments.text(from)));
        query.until().ifPresent(until -> conditions.and("created_at < ?", Moments.text(until)));
        query.after().ifPresent(cursor -> behind(conditions, cursor));
        return conditions;
    }

    /** A page of grants, by their ids. */
    public List<Grant> grants(GrantQuery query) {
        Conditions conditions = inOneOf(query.states());
        query.principal().ifPresent(who -> conditions.and("principal = ?", who.toString()));
        query.target().ifPresent(target -> conditions.and("target_key = ?", Targets.key(target)));
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
        return database.read(handle -> {
            Tables tables = Tables.of(new Rows(handle, tenant));
            List<Request> found = new ArrayList<>();
            Optional<RequestCursor> from = after;
            boolean more = true;
            while (more && found.size() < limit) {
                Conditions conditions = new Conditions().and("pending = 1");
                from.ifPresent(cursor -> behind(conditions, cursor));
                List<Request> some = newest(tables.rows(), conditions, JUDGED_AT_ONCE);
                found.addAll(decidable(engine, new SliceReader(tables, risk), approver, some, at));
                more = some.size() == JUDGED_AT_ONCE;
                from = more ? Optional.of(RequestCursor.behind(some.getLast())) : from;
            }
            return found.stream().limit(limit).toList();
        });
    }

    private static List<Request> decidable(
            Engine engine, SliceReader reader, PrincipalId approver, List<Request> some, Instant at) {
        List<Need> needs = new ArrayList<>(List.of(new Need.Asker(approver)));
        some.forEach(request -> needs.add(new Need.Found(request.id())));
        Slice slice = reader.read(new ReadSet(needs, false), at);
        Caller caller = Caller.proven(approver, at.isAfter(slice.mark()) ? at : slice.mark());
        return some.stream()
                .filter(request -> engine.step(slice, approval(caller, request), at) instanceof Decision.Done)
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

    private static Command approval(Caller caller, Request request) {
        return new Command.Decide(caller, request.id(), request.open().orElse(0), true, "a reason");
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
