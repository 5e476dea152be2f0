package dev.gatehouse.detection.lint;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Table;
import java.util.List;
import java.util.Set;

/**
 * What can be said of a rule.
 *
 * @param tables the tables whose rows it judges
 * @param fields what became of its fields, in the order of the file
 * @param firing whether it can fire
 */
public record RuleReport(Rule rule, Set<Table> tables, List<FieldUse> fields, Firing firing, List<Finding> findings) {
    /** Whether a rule can fire. */
    public enum Firing {
        /** It can. */
        CAN("can"),
        /** Only for an event that is not known of. */
        UNLIKELY("unlikely"),
        /** It cannot. */
        NEVER("never"),
        /** It is not used, for it has a mistake. */
        REFUSED("refused");

        private final String text;

        Firing(String text) {
            this.text = text;
        }

        /** The name that people and JSON see. */
        public String text() {
            return text;
        }
    }

    public RuleReport {
        requireNonNull(rule, "rule is null");
        tables = Set.copyOf(tables);
        fields = List.copyOf(fields);
        requireNonNull(firing, "firing is null");
        findings = List.copyOf(findings);
    }

    /** Whether there is a finding of that code. */
    public boolean has(String code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }

    /** Whether a field of the rule is known to no table. */
    public boolean hasUnknownFields() {
        return fields.stream().anyMatch(FieldUse.Unknown.class::isInstance);
    }

    /** Whether a field table says what a field of the rule stands for. */
    public boolean hasAliases() {
        return fields.stream().anyMatch(FieldUse.Aliased.class::isInstance);
    }
}
