package dev.gatehouse.detection.lint;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaRule;
import java.util.Optional;

/**
 * Something to know of a rule or of a rule file, and what to do about it.
 *
 * @param rule the rule; empty where the file could not be read as rules
 * @param code a stable name of the kind of finding, such as {@code never-fires}
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Finding(
        Optional<RuleId> rule,
        String code,
        Gravity gravity,
        String message,
        String file,
        int line,
        int column,
        String remedy) {
    /** A field that no row of the rule's tables can have. */
    public static final String FIELD_UNKNOWN = "field-unknown";

    /** A value that a column never has. */
    public static final String VALUE_IMPOSSIBLE = "value-impossible";

    /** A value that a column is not known to have. */
    public static final String VALUE_UNLISTED = "value-unlisted";

    /** A rule that holds for no event. */
    public static final String NEVER_FIRES = "never-fires";

    /** A rule that holds for no event that is known of. */
    public static final String UNLIKELY_TO_FIRE = "unlikely-to-fire";

    /** A rule that holds for events of every day. */
    public static final String OVER_BROAD = "over-broad";

    /** A placeholder that no watchlist fills: the rule is not used. */
    public static final String PLACEHOLDER = "placeholder-unknown";

    /** A watchlist that a rule waits for and that is not configured: the rule is not used. */
    public static final String WATCHLIST_MISSING = "watchlist-missing";

    /** A key below {@code custom} that looks like one of ours and is none. */
    public static final String CUSTOM_KEY = "custom-key-unknown";

    /** Something in {@code custom.evidence} that means nothing, or that is said of nobody. */
    public static final String EVIDENCE = "evidence-unfit";

    /** Somebody or something in {@code custom.entities} that no alert knows. */
    public static final String ENTITY = "entity-unknown";

    /** A field in {@code custom.summary} that no record has. */
    public static final String SUMMARY_FIELD = "summary-field-unknown";

    /** A rule about logs that no table holds. */
    public static final String NO_TABLE = "no-table";

    public Finding {
        requireNonNull(rule, "rule is null");
        requireNonNull(code, "code is null");
        requireNonNull(gravity, "gravity is null");
        requireNonNull(message, "message is null");
        requireNonNull(file, "file is null");
        requireNonNull(remedy, "remedy is null");
    }

    /** A problem of a rule file as a finding. */
    public static Finding of(Problem problem) {
        return of(Optional.empty(), problem);
    }

    static Finding of(SigmaRule rule, Problem problem) {
        return of(Optional.of(rule.id()), problem);
    }

    static Finding of(SigmaRule rule, String code, Gravity gravity, Position place, String message, String remedy) {
        return new Finding(
                Optional.of(rule.id()), code, gravity, message, rule.file(), place.line(), place.column(), remedy);
    }

    private static Finding of(Optional<RuleId> rule, Problem problem) {
        return new Finding(
                rule,
                problem.code(),
                problem.severity() == Severity.ERROR ? Gravity.ERROR : Gravity.WARNING,
                problem.message(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.remedy());
    }
}
