package dev.gatehouse.connect.export;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleSystem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the role settings of the directory. */
final class PolicyItems {
    private static final Set<String> GROUP_ROLES = Set.of("member", "owner");

    private final Gathered gathered;

    PolicyItems(Gathered gathered) {
        this.gathered = gathered;
    }

    /** A policy, which does not say for which role it is. */
    void policy(Item item) {
        Optional<PolicyRules> rules = rules(item);
        if (rules.isEmpty()) {
            item.wrong("has no rules, and was left out", "ask for it with $expand=rules");
        }
        rules.ifPresent(read -> item.text("id").ifPresent(id -> gathered.rules.put(key(id), read)));
    }

    /** For which role at which scope a policy is, perhaps with the policy expanded. */
    void assignment(Item item) {
        if (item.text("roleDefinitionId")
                .filter(role -> GROUP_ROLES.contains(role.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            item.problems()
                    .once(
                            item.file(),
                            "has settings of membership in groups, which are not read",
                            "nothing; the rest was read");
            return;
        }
        Item policy = item.child("policy");
        Optional<String> id = item.text("policyId").or(() -> policy.text("id"));
        if (id.isEmpty()) {
            item.wrong("has no policyId, and was left out", "ask for it again with policyId");
            return;
        }
        Optional<DirectoryScope> scope =
                DirectoryScope.parse(item.text("scopeId").orElse("/"));
        if (scope.isEmpty()) {
            item.wrong("has a scopeId that is no scope of the directory, and was left out", "ask for it again");
            return;
        }
        item.needed("roleDefinitionId")
                .ifPresent(role -> gathered.policyUses.add(
                        new PolicyUse(RoleSystem.ENTRA, role, scope.get(), id.get(), rules(policy), item)));
    }

    /** What two requests call a policy may differ in case. */
    static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The rules in force, where they are told, else those that were set. */
    static Optional<PolicyRules> rules(Item policy) {
        List<Item> effective = policy.children("effectiveRules");
        List<Item> rules = effective.isEmpty() ? policy.children("rules") : effective;
        return rules.isEmpty() ? Optional.empty() : Optional.of(new RuleReader(rules).read());
    }
}
