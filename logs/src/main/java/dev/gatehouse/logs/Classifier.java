package dev.gatehouse.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.logs.Hints.Hint;
import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.Slices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * Records are told apart by what they hold, from a few slices that every scan takes. The order of the questions matters:
 * a Graph audit record has a `category` too, a Log Analytics row has Graph's keys in another case (and keys are compared
 * without case), and a risk detection has an `activityDateTime`. All verdicts are made beforehand, so that telling a
 * record apart makes no objects.
 */
/** Says of a scanned record which table it is a row of, in which shape, or what else it is. */
final class Classifier {
    private static final byte[] MANAGED_IDENTITY = "managedidentity".getBytes(US_ASCII);
    private static final byte[] SERVICE_PRINCIPAL = "serviceprincipal".getBytes(US_ASCII);
    private static final byte[] NON_INTERACTIVE = "noninteractiveuser".getBytes(US_ASCII);
    private static final byte[] INTERACTIVE = "interactiveuser".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);
    private static final byte[] NONE = "none".getBytes(US_ASCII);
    private static final Verdict.IsBroken PROPERTIES_NOT_OBJECT =
            new Verdict.IsBroken("the record's properties are no JSON object");

    private final Hints hints;
    private final List<Verdict> graph;
    private final List<Verdict> diagnostics;
    private final List<Verdict> others;

    Classifier(Projection projection) {
        hints = projection.hints();
        graph = rows(projection, Shape.GRAPH);
        diagnostics = rows(projection, Shape.DIAGNOSTICS);
        List<Verdict> skips = new ArrayList<>();
        for (Skipped what : Skipped.values()) {
            skips.add(new Verdict.IsOther(what));
        }
        others = List.copyOf(skips);
    }

    /** What the record is. */
    Verdict classify(Slices record) {
        if (is(record, Hint.CATEGORY, Kind.STRING)
                && (has(record, Hint.PROPERTIES) || is(record, Hint.OPERATION_NAME, Kind.STRING))) {
            return diagnostics(record);
        }
        if (isLogAnalytics(record)) {
            return other(Skipped.LOG_ANALYTICS);
        }
        return isSignIn(record) ? verdict(graph, signInTable(record)) : graph(record);
    }

    private Verdict diagnostics(Slices record) {
        int category = hints.index(Hint.CATEGORY);
        int start = record.start(category);
        int end = record.end(category);
        Optional<Table> table = Categories.table(record.buffer(), start, end);
        if (table.isEmpty()) {
            return isAuditEnvelope(record)
                    ? verdict(diagnostics, Table.AUDIT_LOGS)
                    : other(Categories.other(record.buffer(), start, end));
        }
        if (!is(record, Hint.PROPERTIES, Kind.OBJECT)) {
            return has(record, Hint.PROPERTIES) ? PROPERTIES_NOT_OBJECT : other(Skipped.LOG_ANALYTICS);
        }
        if (table.get() == Table.AUDIT_LOGS && !isAuditEnvelope(record) && isIntune(record)) {
            return other(Skipped.INTUNE);
        }
        return verdict(diagnostics, table.get());
    }

    private Verdict graph(Slices record) {
        if (has(record, Hint.PROVISIONING_STEPS)) {
            return other(Skipped.PROVISIONING);
        }
        if (has(record, Hint.RISK_EVENT_TYPE)
                || (has(record, Hint.RISK_TYPE) && has(record, Hint.ACTIVITY_DATE_TIME))) {
            boolean user = says(record, Hint.USER_ID) || says(record, Hint.USER_PRINCIPAL_NAME);
            boolean servicePrincipal = !user && has(record, Hint.SERVICE_PRINCIPAL_ID);
            return verdict(
                    graph, servicePrincipal ? Table.AAD_SERVICE_PRINCIPAL_RISK_EVENTS : Table.AAD_USER_RISK_EVENTS);
        }
        if (has(record, Hint.RISK_LAST_UPDATED)) {
            return riskState(record);
        }
        boolean inDirectory = has(record, Hint.INITIATED_BY)
                || has(record, Hint.TARGET_RESOURCES)
                || has(record, Hint.TARGET_RESOURCE)
                || has(record, Hint.LOGGED_BY_SERVICE);
        if (has(record, Hint.ACTIVITY_DISPLAY_NAME) && inDirectory) {
            return verdict(graph, Table.AUDIT_LOGS);
        }
        return other(elsewhere(record));
    }

    private Verdict riskState(Slices record) {
        if (has(record, Hint.INITIATED_BY) || has(record, Hint.ACTIVITY)) {
            return other(Skipped.RISK_HISTORY);
        }
        boolean servicePrincipal = has(record, Hint.SERVICE_PRINCIPAL_TYPE)
                || (has(record, Hint.APP_ID) && !has(record, Hint.USER_PRINCIPAL_NAME));
        return verdict(graph, servicePrincipal ? Table.AAD_RISKY_SERVICE_PRINCIPALS : Table.AAD_RISKY_USERS);
    }

    private Skipped elsewhere(Slices record) {
        if (has(record, Hint.WORKLOAD) && has(record, Hint.OPERATION)) {
            return Skipped.UNIFIED_AUDIT_LOG;
        }
        if (has(record, Hint.OPERATION_NAME_VALUE)
                || has(record, Hint.EVENT_DATA_ID)
                || has(record, Hint.EVENT_DATA_ID_SNAKE)) {
            return Skipped.AZURE_ACTIVITY;
        }
        if (has(record, Hint.EVENT_ID) || has(record, Hint.WINLOG) || has(record, Hint.EVENT_SYSTEM)) {
            return Skipped.WINDOWS_EVENT;
        }
        return is(record, Hint.TABLES, Kind.ARRAY) ? Skipped.LOG_ANALYTICS_RESULT : Skipped.NO_LOG;
    }

    private boolean isSignIn(Slices record) {
        boolean signing = has(record, Hint.CLIENT_APP_USED)
                || has(record, Hint.CONDITIONAL_ACCESS_STATUS)
                || has(record, Hint.IS_INTERACTIVE)
                || has(record, Hint.SIGN_IN_EVENT_TYPES);
        return signing
                && (has(record, Hint.APP_DISPLAY_NAME)
                        || has(record, Hint.APP_ID)
                        || has(record, Hint.SERVICE_PRINCIPAL_ID)
                        || has(record, Hint.USER_PRINCIPAL_NAME));
    }

    /** The kind is in `signInEventTypes`, which version 1.0 of Graph does not have. */
    private Table signInTable(Slices record) {
        if (contains(record, Hint.SIGN_IN_EVENT_TYPES, MANAGED_IDENTITY)) {
            return Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS;
        }
        if (contains(record, Hint.SIGN_IN_EVENT_TYPES, SERVICE_PRINCIPAL)) {
            return Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS;
        }
        if (contains(record, Hint.SIGN_IN_EVENT_TYPES, NON_INTERACTIVE)) {
            return Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS;
        }
        if (contains(record, Hint.SIGN_IN_EVENT_TYPES, INTERACTIVE)) {
            return Table.SIGNIN_LOGS;
        }
        boolean user = says(record, Hint.USER_ID) || says(record, Hint.USER_PRINCIPAL_NAME);
        if (!user && says(record, Hint.MANAGED_IDENTITY_TYPE) && !equal(record, Hint.MANAGED_IDENTITY_TYPE, NONE)) {
            return Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS;
        }
        if (!user && says(record, Hint.SERVICE_PRINCIPAL_ID)) {
            return Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS;
        }
        return equal(record, Hint.IS_INTERACTIVE, FALSE)
                ? Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS
                : Table.SIGNIN_LOGS;
    }

    private boolean isAuditEnvelope(Slices record) {
        return has(record, Hint.PROPERTIES_ACTIVITY_DISPLAY_NAME)
                || has(record, Hint.PROPERTIES_INITIATED_BY)
                || has(record, Hint.PROPERTIES_TARGET_RESOURCES)
                || has(record, Hint.PROPERTIES_LOGGED_BY_SERVICE);
    }

    private boolean isIntune(Slices record) {
        return has(record, Hint.PROPERTIES_ACTIVITY_DATE)
                || has(record, Hint.PROPERTIES_AUDIT_EVENT_ID)
                || has(record, Hint.PROPERTIES_TARGETS);
    }

    private boolean isLogAnalytics(Slices record) {
        if (has(record, Hint.TIME_GENERATED)) {
            return true;
        }
        if (is(record, Hint.TYPE, Kind.STRING)
                && Table.named(text(record, Hint.TYPE)).isPresent()) {
            return true;
        }
        int category = hints.index(Hint.CATEGORY);
        return is(record, Hint.CATEGORY, Kind.STRING)
                && Categories.table(record.buffer(), record.start(category), record.end(category))
                        .isPresent();
    }

    private boolean has(Slices record, Hint hint) {
        return record.kind(hints.index(hint)) != Kind.ABSENT;
    }

    private boolean is(Slices record, Hint hint, Kind kind) {
        return record.kind(hints.index(hint)) == kind;
    }

    /** Whether it is there, not null and not empty. */
    private boolean says(Slices record, Hint hint) {
        int path = hints.index(hint);
        Kind kind = record.kind(path);
        return kind != Kind.ABSENT && kind != Kind.NULL && record.end(path) > record.start(path);
    }

    private boolean equal(Slices record, Hint hint, byte[] folded) {
        int path = hints.index(hint);
        return has(record, hint) && Bytes.equalsFolded(record.buffer(), record.start(path), record.end(path), folded);
    }

    private boolean contains(Slices record, Hint hint, byte[] folded) {
        int path = hints.index(hint);
        return has(record, hint) && Bytes.containsFolded(record.buffer(), record.start(path), record.end(path), folded);
    }

    private String text(Slices record, Hint hint) {
        return record.text(hints.index(hint));
    }

    @SuppressWarnings("EnumOrdinal") // the list is made in the order of the constants, above
    private Verdict other(Skipped what) {
        return others.get(what.ordinal());
    }

    @SuppressWarnings("EnumOrdinal") // the list is made in the order of the constants, below
    private static Verdict verdict(List<Verdict> verdicts, Table table) {
        return verdicts.get(table.ordinal());
    }

    private static List<Verdict> rows(Projection projection, Shape shape) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Table table : Table.values()) {
            verdicts.add(
                    Schema.of(table).isPresent()
                            ? new Verdict.IsRow(projection.plan(table, shape))
                            : new Verdict.IsOther(Skipped.OTHER_DIAGNOSTICS));
        }
        return List.copyOf(verdicts);
    }
}
