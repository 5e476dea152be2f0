package dev.gatehouse.detection.rules;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says why a rule could not speak: no rows of its tables, or nobody known of the kind that it is about. */
public final class Blind {
    private Blind() {}

    /**
     * The reasons, each with the remedy; none where the rule could speak.
     *
     * @param seen the tables of which there were rows
     * @param privileged whether any privileged account is known
     * @param emergency whether any emergency access account is declared
     */
    public static List<String> reasons(
            Rulebook rulebook, Rule rule, Set<Table> seen, boolean privileged, boolean emergency) {
        List<String> reasons = new ArrayList<>();
        Set<Table> tables = rulebook.tablesOf(rule);
        if (!tables.isEmpty() && tables.stream().noneMatch(seen::contains)) {
            Table first = tables.iterator().next();
            reasons.add("no rows of " + first.azureName() + "; add " + Exports.of(first));
        }
        Set<String> fields = rulebook.fieldsOf(rule);
        if (!emergency && fields.stream().anyMatch(field -> field.endsWith("IsEmergencyAccess"))) {
            reasons.add("no emergency access account is named; list them under emergencyAccounts in gatehouse.yaml");
        }
        if (!privileged && fields.stream().anyMatch(field -> field.endsWith("IsPrivileged"))) {
            reasons.add("no privileged account is known");
        }
        return reasons;
    }
}
