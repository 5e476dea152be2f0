package dev.gatehouse.logs;

import dev.gatehouse.logs.Hints.Hint;
import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.Slices;
import java.util.Optional;

/*
 * Records are told apart by what they hold, from a few slices that every scan takes. The order of the questions matters:
 * a Graph audit record has a `category` too, a Log Analytics row has the keys of Graph and of the envelope in another case
 * (and keys are compared without case), and a risk detection has an `activityDateTime`.
 */
/** Says of a scanned record which table it is a row of, in which shape, or what else it is. */
final class Classifier {
    private static final Verdict.IsBroken PROPERTIES_NOT_OBJECT = new Verdict.IsBroken(PropertiesText.NO_OBJECT);

    private final Signs signs;
    private final Verdicts verdicts;
    private final LogAnalyticsTables logAnalytics;
    private final GraphTables graph;
    private final WindowsEvents windows;

    Classifier(Projection projection) {
        signs = new Signs(projection);
        verdicts = new Verdicts(projection);
        logAnalytics = new LogAnalyticsTables(signs, verdicts);
        graph = new GraphTables(signs, verdicts);
        windows = new WindowsEvents(signs, verdicts);
    }

    /** What the record is. */
    Verdict classify(Slices record) {
        signs.of(record);
        if (signs.isText(Hint.MARK)) {
            Optional<Verdict> marked =
                    Mark.verdict(signs.buffer(), signs.start(Hint.MARK), signs.end(Hint.MARK), verdicts);
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        if (logAnalytics.isRow()) {
            return logAnalytics.verdict();
        }
        Optional<Verdict> unified = unifiedAudit();
        if (unified.isPresent()) {
            return unified.get();
        }
        if (signs.has(Hint.EVENT_TIMESTAMP)
                && !signs.has(Hint.TIME)
                && signs.hasAny(Hint.OPERATION_NAME_VALUE, Hint.EVENT_DATA_ID)) {
            return verdicts.row(Table.AZURE_ACTIVITY, Shape.ARM);
        }
        if (signs.is(Hint.CATEGORY, Kind.STRING)
                && (signs.has(Hint.PROPERTIES) || signs.is(Hint.OPERATION_NAME, Kind.STRING))) {
            return diagnostics();
        }
        if (graph.isSignIn()) {
            return graph.signIn();
        }
        Optional<Verdict> elsewhere = elsewhere();
        return elsewhere.isPresent() ? elsewhere.get() : carrying(graph.other());
    }

    private Verdict diagnostics() {
        int start = signs.start(Hint.CATEGORY);
        int end = signs.end(Hint.CATEGORY);
        Optional<Table> table = Categories.table(signs.buffer(), start, end);
        if (isAuditEnvelope() && (table.isEmpty() || table.get() == Table.AZURE_ACTIVITY)) {
            return verdicts.row(Table.AUDIT_LOGS, Shape.DIAGNOSTICS);
        }
        if (table.isEmpty()) {
            Skipped other = Categories.other(signs.buffer(), start, end);
            return other == Skipped.WINDOWS_EVENT ? windows.diagnostics() : verdicts.other(other);
        }
        if (!signs.has(Hint.PROPERTIES) && !signs.has(Hint.TIME)) {
            return logAnalytics.verdict();
        }
        if (signs.says(Hint.PROPERTIES) && !signs.is(Hint.PROPERTIES, Kind.OBJECT)) {
            return signs.isText(Hint.PROPERTIES) ? verdicts.foreign(Foreign.PROPERTIES) : PROPERTIES_NOT_OBJECT;
        }
        if (table.get() == Table.AUDIT_LOGS && !isAuditEnvelope() && isIntune()) {
            return verdicts.other(Skipped.INTUNE);
        }
        return verdicts.row(table.get(), Shape.DIAGNOSTICS);
    }

    /** The unified audit log of Microsoft 365, which has categories and properties of its own in some workloads. */
    private Optional<Verdict> unifiedAudit() {
        if (signs.isText(Hint.AUDIT_DATA) || signs.is(Hint.AUDIT_DATA, Kind.OBJECT)) {
            return Optional.of(verdicts.foreign(Foreign.AUDIT_DATA));
        }
        if (signs.isText(Hint.WORKLOAD) && signs.isText(Hint.OPERATION)) {
            return Optional.of(verdicts.foreign(Foreign.UNIFIED_AUDIT));
        }
        return signs.is(Hint.ELASTIC_AUDIT, Kind.OBJECT)
                ? Optional.of(verdicts.foreign(Foreign.ELASTIC_AUDIT))
                : Optional.empty();
    }

    /** Logs that are neither Graph's nor an envelope nor a workspace's. */
    private Optional<Verdict> elsewhere() {
        if (signs.has(Hint.EVENT_DATA_ID_SNAKE)) {
            return Optional.of(verdicts.row(Table.AZURE_ACTIVITY, Shape.ARM_SDK));
        }
        if (signs.hasAny(Hint.OPERATION_NAME_COLUMN, Hint.OFFICE_WORKLOAD, Hint.SYSTEM_ALERT_ID)) {
            return Optional.of(logAnalytics.verdict());
        }
        if (windows.isEvent()) {
            return Optional.of(windows.verdict());
        }
        return signs.is(Hint.TABLES, Kind.ARRAY)
                ? Optional.of(verdicts.other(Skipped.LOG_ANALYTICS_RESULT))
                : Optional.empty();
    }

    /** What a record is that is itself no log record: it may carry one as text. */
    private Verdict carrying(Verdict verdict) {
        boolean carries = signs.isObjectAsText(Hint.RAW)
                || signs.isObjectAsText(Hint.RAW_IN_RESULT)
                || signs.isObjectAsText(Hint.EVENT_ORIGINAL)
                || signs.isObjectAsText(Hint.EVENT_ORIGINAL_FLAT);
        return carries && verdict.equals(verdicts.other(Skipped.NO_LOG)) ? verdicts.foreign(Foreign.CARRIED) : verdict;
    }

    private boolean isAuditEnvelope() {
        return signs.hasAny(Hint.PROPERTIES_ACTIVITY_DISPLAY_NAME, Hint.PROPERTIES_INITIATED_BY)
                || signs.hasAny(Hint.PROPERTIES_TARGET_RESOURCES, Hint.PROPERTIES_LOGGED_BY_SERVICE);
    }

    private boolean isIntune() {
        return signs.hasAny(Hint.PROPERTIES_ACTIVITY_DATE, Hint.PROPERTIES_AUDIT_EVENT_ID, Hint.PROPERTIES_TARGETS);
    }
}
