package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.lint.KnownValues.ValueList;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks whether any value that a column is known to have passes tests. Where that cannot be told, some does. */
final class ValueCheck {
    private static final Set<Modifier> TEXT_TESTS = EnumSet.of(
            Modifier.ALL,
            Modifier.STARTSWITH,
            Modifier.ENDSWITH,
            Modifier.CONTAINS,
            Modifier.CASED,
            Modifier.RE,
            Modifier.IGNORECASE,
            Modifier.MULTILINE,
            Modifier.DOTALL,
            Modifier.EXPAND);
    private static final Set<Modifier> CASED = EnumSet.of(Modifier.CASED, Modifier.RE);
    private static final Pattern WILDCARDS = Pattern.compile("[*?]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A number that passes more tests than this need not be put together of two values. */
    private static final int MOST_ON_NUMBERS = 2;

    private final SigmaRule rule;
    private final Trial trial;

    ValueCheck(SigmaRule rule, Trial trial) {
        this.rule = rule;
        this.trial = trial;
    }

    /** Whether there is anything to tell of such a test: it compares texts, and holds for no row without the value. */
    static boolean applies(FieldTest test, ValueList list) {
        boolean opaque =
                test.modifiers().contains(Modifier.RE) || test.modifiers().contains(Modifier.EXPAND);
        return TEXT_TESTS.containsAll(test.modifiers()) && !(list.digits() && opaque);
    }

    /** Whether one of the list's values passes all the tests. */
    boolean anyPasses(List<FieldTest> tests, ValueList list) {
        if (list.digits() && tests.size() > MOST_ON_NUMBERS) {
            return true;
        }
        List<String> left = candidates(tests, list);
        for (FieldTest test : tests) {
            left = trial.passing(rule, test, left);
        }
        return !left.isEmpty();
    }

    /** Any column may be empty; logs may spell values in another case than the list; and no list has all numbers. */
    private static List<String> candidates(List<FieldTest> tests, ValueList list) {
        Set<String> candidates = new LinkedHashSet<>(list.values());
        candidates.add("");
        if (tests.stream().anyMatch(test -> test.modifiers().stream().anyMatch(CASED::contains))) {
            list.values().forEach(value -> {
                candidates.add(value.toLowerCase(Locale.ROOT));
                candidates.add(value.toUpperCase(Locale.ROOT));
            });
        }
        if (list.digits()) {
            List<String> parts = new ArrayList<>(List.of(""));
            tests.forEach(test -> test.values()
                    .forEach(value -> parts.add(WILDCARDS.matcher(value.text()).replaceAll("0"))));
            for (String one : parts) {
                parts.stream()
                        .map(one::concat)
                        .filter(DIGITS.asMatchPredicate())
                        .forEach(candidates::add);
            }
        }
        return new ArrayList<>(candidates);
    }
}
