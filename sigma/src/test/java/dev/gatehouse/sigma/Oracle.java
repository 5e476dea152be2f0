package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evaluates a rule's syntax tree on facts in the simplest way that is right: no index, no bytes, no sharing. */
final class Oracle {
    private final World.Facts facts;

    Oracle(World.Facts facts) {
        this.facts = facts;
    }

    boolean holds(SigmaRule rule) {
        return rule.conditions().stream().anyMatch(condition -> holds(condition, rule));
    }

    private boolean holds(Condition condition, SigmaRule rule) {
        return switch (condition) {
            case Condition.And and -> and.parts().stream().allMatch(part -> holds(part, rule));
            case Condition.Or or -> or.parts().stream().anyMatch(part -> holds(part, rule));
            case Condition.Not not -> !holds(not.part(), rule);
            case Condition.Ref ref -> search(ref.name(), rule);
            case Condition.OfThem of -> {
                var names = new TreeSet<>(rule.searches().keySet());
                names.removeIf(name -> !of.chooses(name));
                yield of.quantifier() == Condition.Quantifier.ONE
                        ? names.stream().anyMatch(name -> search(name, rule))
                        : names.stream().allMatch(name -> search(name, rule));
            }
        };
    }

    /** A search holds if there is an element for which all of it holds; without elements, as if there were an empty one. */
    private boolean search(String name, SigmaRule rule) {
        Search search = rule.searches().get(name);
        if (search == null) {
            throw new IllegalStateException(name);
        }
        if (facts.elements().isEmpty()) {
            return holds(search, Event.WHOLE);
        }
        for (int element = 0; element < facts.elements().size(); element++) {
            if (holds(search, element)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Search search, int element) {
        return switch (search) {
            case Search.AllOf all -> all.parts().stream().allMatch(part -> holds(part, element));
            case Search.AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, element));
            case Search.Keywords words ->
                any(
                        words.modifiers(),
                        words.values(),
                        word -> fold(facts.whole()).contains(fold(word.text())));
            case Search.FieldTest test -> holds(test, facts.values(test.field(), element));
        };
    }

    private static boolean holds(Search.FieldTest test, List<@Nullable String> values) {
        List<Modifier> modifiers = test.modifiers();
        if (modifiers.contains(Modifier.EXISTS)) {
            return values.isEmpty() != test.values().getFirst().text().equals("true");
        }
        boolean holds = any(
                modifiers,
                test.values(),
                scalar -> scalar instanceof Scalar.Null
                        ? values.stream().allMatch(value -> value == null)
                        : values.stream().anyMatch(value -> value != null && holds(value, scalar.text(), modifiers)));
        return holds != modifiers.contains(Modifier.NEQ);
    }

    private static boolean any(List<Modifier> modifiers, List<Scalar> values, Predicate<Scalar> holds) {
        return modifiers.contains(Modifier.ALL)
                ? values.stream().allMatch(holds)
                : values.stream().anyMatch(holds);
    }

    private static boolean holds(String value, String wanted, List<Modifier> modifiers) {
        if (modifiers.contains(Modifier.RE)) {
            return Pattern.compile(wanted).matcher(value).find();
        }
        if (modifiers.contains(Modifier.GT)) {
            return value.matches("-?[0-9]+(\\.[0-9]+)?") && new BigDecimal(value).compareTo(new BigDecimal(wanted)) > 0;
        }
        boolean cased = modifiers.contains(Modifier.CASED);
        StringBuilder regex = new StringBuilder();
        boolean inside = modifiers.contains(Modifier.CONTAINS);
        regex.append(inside || modifiers.contains(Modifier.ENDSWITH) ? ".*" : "");
        wanted.codePoints()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(text(c, cased))));
        regex.append(inside || modifiers.contains(Modifier.STARTSWITH) ? ".*" : "");
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(cased ? value : fold(value))
                .matches();
    }

    private static String text(int codePoint, boolean cased) {
        String text = Character.toString(codePoint);
        return cased ? text : fold(text);
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
