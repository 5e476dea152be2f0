package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short ways to a rule and its verdict. */
final class Sigma {
    private static final String HEAD = "title: t\nlogsource:\n  product: azure\ndetection:\n";

    private Sigma() {}

    /** A rule of one selection, given as the lines under {@code selection:}. */
    static Rule selection(String... lines) {
        StringBuilder detection = new StringBuilder("  selection:\n");
        for (String line : lines) {
            detection.append("    ").append(line).append('\n');
        }
        return new Rule(HEAD + detection + "  condition: selection\n", Placeholders.NONE);
    }

    /** A rule with the given lines under {@code detection:}. */
    static Rule detection(String... lines) {
        StringBuilder detection = new StringBuilder();
        for (String line : lines) {
            detection.append("  ").append(line).append('\n');
        }
        return new Rule(HEAD + detection, Placeholders.NONE);
    }

    static Rule document(String yaml) {
        return new Rule(yaml, Placeholders.NONE);
    }

    /** A rule's text. */
    record Rule(String yaml, Placeholders placeholders) {
        Rule with(String placeholder, String... values) {
            return new Rule(yaml, name -> name.equals(placeholder) ? Optional.of(List.of(values)) : Optional.empty());
        }

        Parsed parsed() {
            return SigmaParser.parse("rule.yml", yaml);
        }

        SigmaRule rule() {
            Parsed parsed = parsed();
            assertThat(parsed.problems()).isEmpty();
            return parsed.rules().getFirst();
        }

        /** The codes of all problems, of parsing and of compiling. */
        List<String> problems() {
            Parsed parsed = parsed();
            List<Problem> problems = new ArrayList<>(parsed.problems());
            problems.addAll(RuleSet.compile(parsed.rules(), new PlainEvents(), placeholders)
                    .problems());
            return problems.stream().map(Problem::code).toList();
        }

        /** Whether the rule holds for an event with one field {@code a}. */
        boolean holdsFor(@Nullable Object a) {
            java.util.HashMap<String, @Nullable Object> event = new java.util.HashMap<>();
            event.put("a", a);
            return holds(event);
        }

        boolean holds(Map<String, ? extends @Nullable Object> event) {
            PlainEvents events = new PlainEvents();
            RuleSet set = compiled(events);
            List<Integer> matched = new ArrayList<>();
            set.matcher().match(events.event(event), matched::add);
            return !matched.isEmpty();
        }

        List<Why> explain(Map<String, ? extends @Nullable Object> event) {
            PlainEvents events = new PlainEvents();
            RuleSet set = compiled(events);
            return set.explain(0, events.event(event));
        }

        private RuleSet compiled(PlainEvents events) {
            Compiled compiled = RuleSet.compile(parsed().rules(), events, placeholders);
            assertThat(parsed().problems().stream().filter(p -> p.severity() == Severity.ERROR))
                    .isEmpty();
            assertThat(compiled.problems()).isEmpty();
            return compiled.set();
        }
    }
}
