package dev.gatehouse.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.logs.Hints.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/*
 * Most exports say the table in a column, `Type` or `$table`. Where a query left it out, the sign-in tables still have the
 * category of the diagnostics setting, and the others are known by columns that no other table has.
 */
/** Says which table a row of a Log Analytics workspace belongs to. */
final class LogAnalyticsTables {
    private static final List<byte[]> NAMES = names();

    private final Signs signs;
    private final Verdicts verdicts;
    private boolean saying;

    LogAnalyticsTables(Signs signs, Verdicts verdicts) {
        this.signs = signs;
        this.verdicts = verdicts;
    }

    /** Whether the record is such a row. */
    boolean isRow() {
        return signs.has(Hint.TIME_GENERATED)
                || signs.has(Hint.TABLE)
                || named(Hint.TYPE).isPresent()
                || (signs.isText(Hint.CATEGORY)
                        && !signs.hasAny(Hint.PROPERTIES, Hint.TIME)
                        && category().filter(Table::isSignIn).isPresent());
    }

    /** The verdict on such a row. */
    Verdict verdict() {
        Optional<Table> named = named(Hint.TYPE);
        if (named.isEmpty()) {
            named = named(Hint.TABLE);
        }
        if (named.isEmpty() && signs.isText(Hint.CATEGORY)) {
            // An audit's category may be called like one of Azure activity's.
            named = category().filter(Table::isSignIn);
        }
        return named.map(this::verdict).orElseGet(this::unnamed);
    }

    private Verdict verdict(Table table) {
        boolean event = !table.isSignIn()
                || signs.hasAny(Hint.ID, Hint.USER_ID, Hint.USER_PRINCIPAL_NAME)
                || signs.hasAny(Hint.SERVICE_PRINCIPAL_ID, Hint.RESULT_TYPE, Hint.STATUS);
        if (!event) {
            return verdicts.other(Skipped.SUMMARY);
        }
        return verdicts.row(table, Shape.LOG_ANALYTICS);
    }

    /** First by the columns that say something: a query over several tables gives every row all their columns. */
    private Verdict unnamed() {
        Verdict none = verdicts.other(Skipped.LOG_ANALYTICS);
        saying = true;
        Verdict byValues = guess();
        saying = false;
        return byValues.equals(none) ? guess() : byValues;
    }

    private Verdict guess() {
        if (any(Hint.INITIATED_BY, Hint.TARGET_RESOURCES, Hint.LOGGED_BY_SERVICE)
                && any(Hint.OPERATION_NAME, Hint.ACTIVITY_DISPLAY_NAME)) {
            return verdict(Table.AUDIT_LOGS);
        }
        if (any(Hint.OPERATION_NAME_COLUMN)
                || (any(Hint.CALLER) && any(Hint.ACTIVITY_STATUS, Hint.ACTIVITY_STATUS_VALUE))) {
            return verdict(Table.AZURE_ACTIVITY);
        }
        if (any(Hint.OFFICE_WORKLOAD) || (any(Hint.OPERATION) && any(Hint.CLIENT_IP, Hint.PARAMETERS))) {
            return verdict(Table.OFFICE_ACTIVITY);
        }
        if (any(Hint.SYSTEM_ALERT_ID)) {
            return verdict(Table.SECURITY_ALERT);
        }
        if (any(Hint.EVENT_ID) && any(Hint.ACTIVITY, Hint.CHANNEL)) {
            // The table WindowsEvent has events of all channels, and no activity.
            return any(Hint.ACTIVITY) || signs.equal(Hint.CHANNEL, WindowsEvents.SECURITY)
                    ? verdict(Table.SECURITY_EVENT)
                    : verdicts.other(Skipped.WINDOWS_EVENT);
        }
        if (any(Hint.REQUEST_URI)) {
            return request();
        }
        return any(Hint.RISK_EVENT_TYPE, Hint.RISK_LAST_UPDATED) ? risk() : signIn();
    }

    private Verdict request() {
        if (any(Hint.REQUEST_METHOD)) {
            return verdict(Table.MICROSOFT_GRAPH_ACTIVITY_LOGS);
        }
        return any(Hint.HTTP_STATUS_CODE, Hint.HTTP_STATUS_CODE_D)
                ? verdict(Table.AZKV_AUDIT_LOGS)
                : verdicts.other(Skipped.LOG_ANALYTICS);
    }

    private Verdict risk() {
        boolean user = signs.says(Hint.USER_ID) || signs.says(Hint.USER_PRINCIPAL_NAME);
        boolean servicePrincipal = !user && any(Hint.SERVICE_PRINCIPAL_ID, Hint.APP_ID);
        if (any(Hint.RISK_EVENT_TYPE)) {
            return verdict(servicePrincipal ? Table.AAD_SERVICE_PRINCIPAL_RISK_EVENTS : Table.AAD_USER_RISK_EVENTS);
        }
        return verdict(servicePrincipal ? Table.AAD_RISKY_SERVICE_PRINCIPALS : Table.AAD_RISKY_USERS);
    }

    private Verdict signIn() {
        boolean result = any(Hint.RESULT_TYPE, Hint.STATUS, Hint.CONDITIONAL_ACCESS_STATUS)
                || any(Hint.APP_DISPLAY_NAME, Hint.CLIENT_APP_USED);
        if (!result || !any(Hint.USER_PRINCIPAL_NAME, Hint.USER_ID, Hint.SERVICE_PRINCIPAL_ID)) {
            return verdicts.other(Skipped.LOG_ANALYTICS);
        }
        boolean user = any(Hint.USER_PRINCIPAL_NAME, Hint.USER_ID);
        return verdict(user ? Table.SIGNIN_LOGS : Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS);
    }

    private boolean any(Hint hint) {
        return saying ? signs.says(hint) : signs.has(hint);
    }

    private boolean any(Hint one, Hint two) {
        return any(one) || any(two);
    }

    private boolean any(Hint one, Hint two, Hint three) {
        return any(one) || any(two) || any(three);
    }

    private Optional<Table> category() {
        return Categories.table(signs.buffer(), signs.start(Hint.CATEGORY), signs.end(Hint.CATEGORY));
    }

    @SuppressWarnings("EnumOrdinal") // the list is made in the order of the constants, below
    private Optional<Table> named(Hint hint) {
        if (!signs.isText(hint)) {
            return Optional.empty();
        }
        for (Table table : Table.values()) {
            if (signs.equal(hint, NAMES.get(table.ordinal()))) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private static List<byte[]> names() {
        List<byte[]> names = new ArrayList<>();
        for (Table table : Table.values()) {
            names.add(table.azureName().toLowerCase(Locale.ROOT).getBytes(US_ASCII));
        }
        return List.copyOf(names);
    }
}
