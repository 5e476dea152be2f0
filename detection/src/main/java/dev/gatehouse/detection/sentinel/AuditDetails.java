package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code AdditionalDetails} of an audit tells: a list of keys and values, a key of which may come several times. */
final class AuditDetails {
    private static final String KEY = "DetailKey";
    private static final String VALUE = "DetailValue";
    private static final String MINUTES = "ActivationMinutes";

    private final Lets lets;
    private final ListStage stage = new ListStage("Detail", "D");
    private final Map<String, String> times = new LinkedHashMap<>();
    private final Map<String, String> minutes = new LinkedHashMap<>();

    AuditDetails(Lets lets) {
        this.lets = lets;
        stage.column(KEY, "tolower(tostring(Detail.key))");
        stage.column(VALUE, "tostring(Detail.value)");
    }

    /** The value of the detail at hand. */
    static KqlValue value() {
        return KqlValue.ofText(VALUE);
    }

    /** Whether some detail with this key, in lower case, is as the test says. */
    Logic any(String key, Logic test) {
        return stage.holds(has(key).and(test));
    }

    /** The first value of a detail, in lower case; empty where there is none. */
    String first(String key) {
        return "tostring(" + all(key) + "[0])";
    }

    /** The column with all values of a detail. */
    String all(String key) {
        return stage.gather("Detail_" + key, VALUE, has(key).and(Logic.of("isnotnull(Detail.value)")));
    }

    /** For how many minutes a role was activated, to the nearest; null where the row is no activation or does not say. */
    KqlValue activationMinutes() {
        String start = lets.unquoted(first("starttime"));
        String end = lets.unquoted(first("expirationtime"));
        times.put("ActivationStart", "todatetime(" + start + ")");
        times.put("ActivationEnd", "todatetime(" + end + ")");
        minutes.put(
                MINUTES,
                "iff(OperationName contains \"pim activation\" and ActivationEnd > ActivationStart,"
                        + " tolong((ActivationEnd - ActivationStart + 30s) / 1m), long(null))");
        return new KqlValue("tostring(" + MINUTES + ")", MINUTES, true);
    }

    /** The lines that work them out. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (stage.isUsed()) {
            lines.addAll(stage.lines(lets.some("AdditionalDetails")));
        }
        if (!times.isEmpty()) {
            lines.add(KqlLines.extend(times));
            lines.add(KqlLines.extend(minutes));
        }
        return lines;
    }

    private static Logic has(String key) {
        return Logic.of(KEY + " == " + KqlText.quoted(key));
    }
}
