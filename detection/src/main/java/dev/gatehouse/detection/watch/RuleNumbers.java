package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Rules have numbers while they are in force, and ids for as long as something is remembered of them. */
final class RuleNumbers {
    private final List<Rule> rules;
    private final List<CorrelationRule> correlations;
    private final Map<String, Integer> byRule = new HashMap<>();
    private final Map<String, Integer> byCorrelation = new HashMap<>();

    RuleNumbers(Rulebook rulebook) {
        rules = rulebook.rules();
        correlations = rulebook.correlations().rules();
        for (int number = 0; number < rules.size(); number++) {
            byRule.put(rule(number), number);
        }
        for (int node = 0; node < correlations.size(); node++) {
            byCorrelation.put(correlation(node), node);
        }
    }

    /** The id of a rule. */
    String rule(int number) {
        return rules.get(number).sigma().id().toString();
    }

    /** The id of a correlation. */
    String correlation(int node) {
        return correlations.get(node).sigma().id().toString();
    }

    /** What a correlation says: what is remembered of one that said something else means nothing. */
    String text(int node) {
        return correlations.get(node).sigma().sha256();
    }

    OptionalInt rule(String id) {
        return number(byRule.get(id));
    }

    OptionalInt correlation(String id) {
        return number(byCorrelation.get(id));
    }

    private static OptionalInt number(@Nullable Integer found) {
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
