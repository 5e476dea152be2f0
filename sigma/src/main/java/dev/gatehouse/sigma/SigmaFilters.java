package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins filters to the rules that they are for.
 *
 * @param rules the rules, those that a filter is for held back by it
 * @param problems filters that are for no rule here, and rules that they name in vain
 */
public record SigmaFilters(List<SigmaRule> rules, List<Problem> problems) {
    public SigmaFilters {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** Joins every filter to every rule that it names, by id, name or title, and whose log source it covers. */
    public static SigmaFilters apply(List<SigmaRule> rules, List<SigmaFilter> filters) {
        List<SigmaRule> filtered = new ArrayList<>(rules);
        List<Problem> problems = new ArrayList<>();
        for (SigmaFilter filter : filters) {
            Set<String> met = new HashSet<>();
            List<Reference> references =
                    filter.rules().stream().map(Reference::of).toList();
            for (int i = 0; i < filtered.size(); i++) {
                SigmaRule rule = filtered.get(i);
                boolean meant = filter.rules().isEmpty();
                for (Reference reference : references) {
                    if (reference.means(rule.header()) || rule.title().equals(reference.text())) {
                        met.add(reference.text());
                        meant = true;
                    }
                }
                if (meant && covers(filter, rule)) {
                    filtered.set(i, rule.filteredBy(filter));
                } else if (meant && !filter.rules().isEmpty()) {
                    problems.add(warning(
                            filter,
                            "filter-other-logs",
                            "the filter does not hold back '" + rule.title() + "', whose log source it does not cover",
                            "give the filter the rule's log source"));
                }
            }
            for (String reference : filter.rules()) {
                if (!met.contains(reference)) {
                    problems.add(warning(
                            filter,
                            "filter-rule-unknown",
                            "the filter names '" + reference + "', which is no rule that was loaded",
                            "load that rule as well, or remove it from the filter"));
                }
            }
        }
        return new SigmaFilters(filtered, problems);
    }

    private static boolean covers(SigmaFilter filter, SigmaRule rule) {
        return filter.logSource().isEmpty() || filter.logSource().get().covers(rule.logSource());
    }

    private static Problem warning(SigmaFilter filter, String code, String message, String remedy) {
        return new Problem(Severity.WARNING, code, message, filter.file(), filter.line(), 1, remedy);
    }
}
