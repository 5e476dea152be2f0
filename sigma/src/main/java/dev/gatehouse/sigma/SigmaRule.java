package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that was read and checked: every name in its conditions exists, every modifier is known.
 *
 * @param searches the named searches in the order of the file
 * @param conditions the conditions, joined with OR
 * @param filters what must hold as well, whatever the conditions say
 */
public record SigmaRule(
        Header header,
        LogSource logSource,
        Map<String, Search> searches,
        List<Condition> conditions,
        List<SigmaFilter> filters)
        implements SigmaDocument {
    public SigmaRule {
        requireNonNull(header, "header is null");
        requireNonNull(logSource, "logSource is null");
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        conditions = List.copyOf(conditions);
        filters = List.copyOf(filters);
    }

    /** The same rule with other searches; the names must be those of the old ones. */
    public SigmaRule withSearches(Map<String, Search> replaced) {
        if (!replaced.keySet().equals(searches.keySet())) {
            throw new IllegalArgumentException("the names of the searches differ: " + replaced.keySet());
        }
        return new SigmaRule(header, logSource, replaced, conditions, filters);
    }

    /** The same rule, held back by one more filter. */
    public SigmaRule filteredBy(SigmaFilter filter) {
        List<SigmaFilter> more = new ArrayList<>(filters);
        more.add(filter);
        return new SigmaRule(header, logSource, searches, conditions, more);
    }

    /** The searches of the rule and of its filters. */
    public List<Search> allSearches() {
        List<Search> all = new ArrayList<>(searches.values());
        filters.forEach(filter -> all.addAll(filter.searches().values()));
        return all;
    }

    /** The same rule with every field test, of its filters too, replaced by what the rewriter makes of it. */
    public SigmaRule rewritten(RuleRewriter rewriter) {
        return new SigmaRule(
                header,
                logSource,
                Search.rewritten(searches, logSource, rewriter),
                conditions,
                filters.stream()
                        .map(filter -> filter.withSearches(Search.rewritten(filter.searches(), logSource, rewriter)))
                        .toList());
    }
}
