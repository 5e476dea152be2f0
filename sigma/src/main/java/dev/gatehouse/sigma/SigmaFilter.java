package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filter: keeps rules from firing for what an organisation knows to be harmless.
 *
 * <p>The specification leaves open which way round a condition reads: its example describes what is to be suppressed,
 * while pySigma joins the condition to the rule as it is written. Here a condition without any {@code not} says what to
 * suppress, and one that has a {@code not} says what may still fire.
 *
 * @param logSource the logs that it is for; it filters no rule of others
 * @param rules ids or names of rules; none for every rule
 * @param searches the named searches in the order of the file
 * @param conditions what must hold for a rule to fire, any of them; already the right way round
 */
public record SigmaFilter(
        Header header,
        Optional<LogSource> logSource,
        List<String> rules,
        Map<String, Search> searches,
        List<Condition> conditions)
        implements SigmaDocument {
    public SigmaFilter {
        requireNonNull(header, "header is null");
        requireNonNull(logSource, "logSource is null");
        rules = List.copyOf(rules);
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        conditions = List.copyOf(conditions);
    }

    SigmaFilter withSearches(Map<String, Search> replaced) {
        return new SigmaFilter(header, logSource, rules, replaced, conditions);
    }
}
