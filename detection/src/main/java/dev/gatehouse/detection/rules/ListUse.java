package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a rule says, in {@code custom.watchlists}, of its watchlists that nobody may have configured: one that is {@code
 * needed} is waited for, one that is {@code optional} is as good as empty. Any other that is not there is a mistake.
 */
public final class ListUse {
    private static final String KEY = "watchlists";
    private static final String NEEDED = "needed";
    private static final String OPTIONAL = "optional";

    private ListUse() {}

    /** The watchlists that the rule waits for, by name: as long as they are not configured, it is not in force. */
    public static List<String> missing(SigmaRule rule, Watchlists lists) {
        return named(rule, NEEDED).stream()
                .filter(name -> lists.values(name).isEmpty())
                .toList();
    }

    /** The rule without the values of optional watchlists that are not configured. */
    public static SigmaRule settled(SigmaRule rule, Watchlists lists) {
        List<String> absent = named(rule, OPTIONAL).stream()
                .filter(name -> lists.values(name).isEmpty())
                .map(name -> '%' + name + '%')
                .toList();
        return absent.isEmpty() ? rule : rule.rewritten((source, test) -> without(absent, test));
    }

    private static FieldTest without(List<String> absent, FieldTest test) {
        if (!test.modifiers().contains(Modifier.EXPAND)) {
            return test;
        }
        List<Scalar> left = test.values().stream()
                .filter(value -> absent.stream().noneMatch(value.text()::equalsIgnoreCase))
                .toList();
        return new FieldTest(test.field(), test.modifiers(), left, test.position());
    }

    private static List<String> named(SigmaRule rule, String use) {
        List<String> names = new ArrayList<>();
        if (rule.custom().get(KEY) instanceof Map<?, ?> uses) {
            uses.forEach((name, said) -> {
                if (use.equals(said)) {
                    names.add(String.valueOf(name));
                }
            });
        }
        return names;
    }
}
