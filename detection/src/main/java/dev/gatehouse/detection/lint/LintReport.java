package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.lint.RuleReport.Firing;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can be said of rules.
 *
 * @param rules a report on each rule that could be read
 * @param files what is wrong with files, of which no rule could be made or which say a thing twice
 */
public record LintReport(List<RuleReport> rules, List<Finding> files) {
    public LintReport {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }

    /**
     * How many rules there are of each kind; one may be of several.
     *
     * @param resolved whose fields are all known
     * @param aliased of which a field table says what a field stands for
     * @param unknown with a field that no table has
     * @param noTable about logs that no table holds
     * @param never that can never fire, those of {@code noTable} among them
     * @param unlikely that can hardly fire
     * @param overBroad that hold for everyday events
     * @param placeholders with a placeholder that no watchlist fills
     * @param refused that are not used, those of {@code placeholders} among them
     * @param clean without any finding
     */
    public record Counts(
            long rules,
            long resolved,
            long aliased,
            long unknown,
            long noTable,
            long never,
            long unlikely,
            long overBroad,
            long placeholders,
            long refused,
            long clean) {}

    /** All findings, those on files first. */
    public Stream<Finding> findings() {
        return Stream.concat(files.stream(), rules.stream().flatMap(rule -> rule.findings().stream()));
    }

    /** How many findings are that grave. */
    public long count(Gravity gravity) {
        return findings().filter(finding -> finding.gravity() == gravity).count();
    }

    /** How many rules there are of each kind. */
    public Counts counts() {
        return new Counts(
                rules.size(),
                count(rule -> !rule.hasUnknownFields()),
                count(RuleReport::hasAliases),
                count(RuleReport::hasUnknownFields),
                count(rule -> rule.has(Finding.NO_TABLE)),
                count(rule -> rule.firing() == Firing.NEVER),
                count(rule -> rule.firing() == Firing.UNLIKELY),
                count(rule -> rule.has(Finding.OVER_BROAD)),
                count(rule -> rule.has(Finding.PLACEHOLDER)),
                count(rule -> rule.firing() == Firing.REFUSED),
                count(rule -> rule.findings().isEmpty()));
    }

    private long count(Predicate<RuleReport> kind) {
        return rules.stream().filter(kind).count();
    }
}
