package dev.gatehouse.server.api;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.parts.Watching;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * Events that tell of one thing are found page by page. What is shown of a page is worked out of all records of its events or,
 * of accounts, of all events of its accounts: an account is shown where its latest event lies, and nowhere else.
 */
/** The reports on risk, over the lake. */
final class RiskReports {
    static final Set<Table> USERS = Set.of(Table.AAD_RISKY_USERS, Table.RISKY_USER_HISTORY);
    static final Set<Table> APPS = Set.of(Table.AAD_RISKY_SERVICE_PRINCIPALS);
    static final Set<Table> USER_DETECTIONS = Set.of(Table.AAD_USER_RISK_EVENTS);
    static final Set<Table> APP_DETECTIONS = Set.of(Table.AAD_SERVICE_PRINCIPAL_RISK_EVENTS);
    static final Set<Table> SIGN_INS =
            Set.of(Table.SIGNIN_LOGS, Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, Table.ADFS_SIGNIN_LOGS);

    /** So many states of an account are known. */
    static final int STATES = 100;

    private static final int DETECTIONS = 10;
    private static final int NAMES = 5;

    /** In a record of any shape: a risk that is one. The names of columns are those of Graph and of Log Analytics. */
    static final String RISKY = "risk(?:state|levelduringsignin|levelaggregated)[\\\\\"\\s:]+"
            + "(?:low|medium|high|atrisk|confirmedcompromised|remediated|dismissed|confirmedsafe)\\b";

    private static final Set<String> STATES_OF_RISK =
            Set.of("atrisk", "confirmedcompromised", "remediated", "dismissed", "confirmedsafe");
    private static final Set<String> LEVELS_OF_RISK = Set.of("low", "medium", "high");

    private final LakeDesk desk;
    private final Context context;
    private final long now;

    /**
     * The reports.
     *
     * @param context what is known of accounts
     * @param now in microseconds since the epoch
     */
    RiskReports(LakeDesk desk, Context context, long now) {
        this.desk = desk;
        this.context = context;
        this.now = now;
    }

    /** The reports by what is known now. */
    static RiskReports of(Watching watching, LakeDesk desk, InstantSource clock) {
        return new RiskReports(
                desk, watching.station().context(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    /** What is known of an account: whether it is privileged, and whether it is for emergencies. */
    record Standing(boolean privileged, boolean emergency) {}

    /** Accounts in their latest state, each with what it was before. */
    <T> RiskPages<T> accounts(
            EventQuery query,
            Set<Table> tables,
            RiskFilter.RiskTest test,
            BiFunction<List<RiskEvent>, Standing, T> view) {
        return new RiskPages<>(desk, query.tables(tables), rows -> {
            Map<Long, T> shown = new HashMap<>();
            Set<String> principals = principals(rows);
            if (!principals.isEmpty()) {
                EventQuery all = EventQuery.ALL.tables(tables).principals(principals);
                read(all, any -> true, STATES).forEach((account, events) -> {
                    RiskEvent latest = events.getFirst();
                    Standing standing = standing(latest, now);
                    if (!account.isEmpty() && test.holds(latest, standing.privileged())) {
                        shown.put(latest.identity(), view.apply(events, standing));
                    }
                });
            }
            return shown;
        });
    }

    /** Events, each in its latest state. */
    <T> RiskPages<T> events(
            EventQuery query, RiskFilter.RiskTest test, Predicate<RiskEvent> also, BiFunction<EventRow, Told, T> view) {
        return new RiskPages<>(desk, query, rows -> {
            Map<Long, T> shown = new HashMap<>();
            Map<Long, EventRow> byIdentity =
                    rows.stream().collect(Collectors.toMap(EventRow::identity, row -> row, (one, other) -> one));
            if (byIdentity.isEmpty()) {
                return shown;
            }
            read(around(query, rows), byIdentity::containsKey, rows.size()).values().stream()
                    .flatMap(List::stream)
                    .forEach(event -> {
                        Standing standing = standing(event, event.time());
                        if (also.test(event) && test.holds(event, standing.privileged())) {
                            shown.put(
                                    event.identity(),
                                    view.apply(byIdentity.get(event.identity()), new Told(event, standing)));
                        }
                    });
            return shown;
        });
    }

    /** What is known of the risk of an account; empty where nothing is. */
    Optional<AccountRisk> of(Principal principal) {
        Set<String> ids = principal.id().map(id -> Set.of(id.toString())).orElseGet(() -> ids(principal.names()));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Optional<RiskEvent> state =
                read(EventQuery.ALL.tables(union(USERS, APPS)).principals(ids), any -> true, STATES).values().stream()
                        .map(List::getFirst)
                        .max(RiskEvent.IN_TIME);
        EventQuery query =
                EventQuery.ALL.tables(union(USER_DETECTIONS, APP_DETECTIONS)).principals(ids);
        List<RiskDetectionView> detections = events(query, new RiskFilter().test(), any -> true, RiskDetectionView::of)
                .page(DETECTIONS, Optional.empty())
                .items();
        return state.isEmpty() && detections.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccountRisk(
                        state.flatMap(event -> said(event, "RiskLevel")).orElse(null),
                        state.flatMap(event -> said(event, "RiskState")).orElse(null),
                        state.flatMap(event -> said(event, "RiskDetail")).orElse(null),
                        state.map(event -> EventView.instant(event.updated())).orElse(null),
                        detections));
    }

    /** The object ids of whoever bears one of the names in records of risk. */
    private Set<String> ids(List<String> names) {
        Set<String> ids = new HashSet<>();
        for (String name : names.subList(0, Math.min(names.size(), NAMES))) {
            EventQuery query = EventQuery.ALL
                    .tables(union(union(USERS, APPS), union(USER_DETECTIONS, APP_DETECTIONS)))
                    .and(EventField.PRINCIPAL_NAME, FieldTest.How.EQUALS, name);
            ids.addAll(principals(desk.ask(lake -> lake.find(query)).events()));
        }
        return ids;
    }

    private static Optional<String> said(RiskEvent event, String column) {
        return Optional.of(event.text(column)).filter(text -> !text.isEmpty());
    }

    private static Set<Table> union(Set<Table> one, Set<Table> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** An event, and what is known of whom it is about. */
    record Told(RiskEvent event, Standing standing) {}

    /** Whether a sign-in is or was at risk. */
    static boolean isRisky(RiskEvent event) {
        return STATES_OF_RISK.contains(event.text("RiskState").toLowerCase(Locale.ROOT))
                || LEVELS_OF_RISK.contains(event.text("RiskLevelDuringSignIn").toLowerCase(Locale.ROOT))
                || LEVELS_OF_RISK.contains(event.text("RiskLevelAggregated").toLowerCase(Locale.ROOT));
    }

    private Map<String, List<RiskEvent>> read(EventQuery query, LongPredicate wanted, int most) {
        RiskReader reader = new RiskReader(wanted, most);
        return desk.ask(lake -> {
            lake.records(query, (raw, location) -> reader.take(raw));
            return reader.byAccount();
        });
    }

    /** All records that the events of a page may have. */
    private static EventQuery around(EventQuery query, List<EventRow> rows) {
        long first = rows.stream().mapToLong(EventRow::time).min().orElse(Row.NO_TIME);
        long last = rows.stream().mapToLong(EventRow::time).max().orElse(Row.NO_TIME);
        EventQuery around = query.between(first, last == Long.MAX_VALUE ? last : last + 1);
        return rows.stream().anyMatch(row -> row.principal().isEmpty()) ? around : around.principals(principals(rows));
    }

    private static Set<String> principals(List<EventRow> rows) {
        Set<String> principals = new HashSet<>();
        rows.stream().map(EventRow::principal).filter(id -> !id.isEmpty()).forEach(principals::add);
        return principals;
    }

    private Standing standing(RiskEvent event, long at) {
        Optional<Principal> known = context.find(event.account(), event.name());
        return new Standing(
                known.map(principal -> principal.privilegedAt(at)).orElse(false),
                known.map(principal -> principal.emergencyAt(at)).orElse(false));
    }
}
