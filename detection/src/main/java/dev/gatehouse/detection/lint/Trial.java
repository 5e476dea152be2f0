package dev.gatehouse.detection.lint;

import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Matcher;
import dev.gatehouse.sigma.Placeholders;
import dev.gatehouse.sigma.PlainEvents;
import dev.gatehouse.sigma.RuleSet;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds rules and tests against events that were made up, by the matcher that judges real ones. Names go without case. */
final class Trial {
    private static final String PROBE = "probe";

    private final Placeholders placeholders;

    Trial(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** The numbers of the events for which the rule holds; none for a rule that cannot be compiled. */
    List<Integer> matches(SigmaRule rule, List<Map<String, String>> events) {
        SigmaRule plain = rule.rewritten((source, test) ->
                new FieldTest(test.field().toLowerCase(Locale.ROOT), test.modifiers(), test.values(), test.position()));
        PlainEvents fields = new PlainEvents();
        RuleSet set = RuleSet.compile(List.of(plain), fields, placeholders).set();
        Matcher matcher = set.matcher();
        List<Integer> matches = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int number = i;
            Map<String, String> event = new HashMap<>();
            events.get(i).forEach((field, value) -> event.put(field.toLowerCase(Locale.ROOT), value));
            matcher.match(fields.event(event), any -> matches.add(number));
        }
        return matches;
    }

    /** Which of the values pass a test of the rule. */
    List<String> passing(SigmaRule rule, FieldTest test, List<String> values) {
        SigmaRule probe = new SigmaRule(
                rule.header(), rule.logSource(), Map.of(PROBE, test), List.of(new Condition.Ref(PROBE)), List.of());
        List<Map<String, String>> events =
                values.stream().map(value -> Map.of(test.field(), value)).toList();
        return matches(probe, events).stream().map(values::get).toList();
    }
}
