package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexed matcher against the oracle, on generated rules and events. */
final class DifferentialTest {
    private static final String[] WORDS = {
        "a",
        "ab",
        "aba",
        "b",
        "Admin",
        "admin",
        "ADMIN role",
        "",
        "0",
        "50126",
        "7.5",
        "true",
        "Äpfel",
        "ÄPFEL",
        "σς",
        "ΣΣ",
        "a\nb",
        "K",
        "longer text with admin in it",
        "x-admin-x",
        "\u212a"
    };
    private static final String[] PATTERNS = {
        "a",
        "ab",
        "b",
        "admin",
        "Role",
        "''",
        "0",
        "50126",
        "true",
        "äpfel",
        "'ΣΣ'",
        "a*b",
        "'*'",
        "'?'",
        "'?b*'",
        "'*min*'",
        "k",
        "'*a?'",
        "'x-*-x'",
        "'*text*admin*'"
    };
    private static final String[] MODIFIERS = {
        "", "", "", "|contains", "|startswith", "|endswith", "|cased", "|neq", "|contains|neq", "|contains|cased"
    };
    private static final String[] CONDITIONS = {
        "s0",
        "s0 and s1",
        "s0 or s1",
        "s0 and not s1",
        "not s0",
        "1 of them",
        "all of s*",
        "(s0 or s1) and not s2",
        "s0 and 1 of s*",
        "not (s0 and s1) and s2"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsExactlyTheRulesThatHold(long seed) {
        Random random = new Random(seed);
        List<SigmaRule> rules = rules(random, 120);
        Compiled compiled = RuleSet.compile(rules, new World(), Placeholders.NONE);
        assertThat(compiled.problems()).isEmpty();
        Matcher matcher = compiled.set().matcher();
        int matches = 0;
        for (int i = 0; i < 250; i++) {
            World.Facts facts = facts(random);
            List<Integer> found = new ArrayList<>();
            matcher.match(facts.event(), found::add);
            Oracle oracle = new Oracle(facts);
            List<Integer> expected = new ArrayList<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                if (i % 10 == 0) {
                    Trace trace = compiled.set().trace(rule, facts.event());
                    assertThat(trace.holds()).as("%s", trace).isEqualTo(oracle.holds(rules.get(rule)));
                    assertThat(trace.reasons()).isNotEmpty().allMatch(reason -> reason.satisfied() == trace.holds());
                }
                if (oracle.holds(rules.get(rule))) {
                    expected.add(rule);
                    assertThat(i % 10 > 0
                                    || !compiled.set()
                                            .explain(rule, facts.event())
                                            .isEmpty())
                            .isTrue();
                }
            }
            assertThat(found).as("%s", facts).isEqualTo(expected);
            matches += found.size();
        }
        assertThat(matches).isPositive();
    }

    private static List<SigmaRule> rules(Random random, int count) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            yaml.append("---\ntitle: r").append(i).append("\nlogsource: {product: test}\ndetection:\n");
            for (int search = 0; search < 3; search++) {
                yaml.append("  s").append(search).append(":\n");
                search(random, yaml);
            }
            yaml.append("  condition: ").append(pick(CONDITIONS, random)).append('\n');
        }
        Parsed parsed = SigmaParser.parse("generated.yml", yaml.toString());
        assertThat(parsed.problems().stream().filter(p -> p.severity() == Severity.ERROR))
                .isEmpty();
        return parsed.rules();
    }

    private static void search(Random random, StringBuilder yaml) {
        switch (random.nextInt(12)) {
            case 0 -> yaml.append("    - admin\n    - ").append("aba\n");
            case 1 -> {
                yaml.append("    - f1: ").append(pick(PATTERNS, random)).append('\n');
                yaml.append("    - g1: ").append(pick(PATTERNS, random)).append("\n      g2: ");
                yaml.append(pick(PATTERNS, random)).append('\n');
            }
            default -> {
                int first = random.nextInt(4);
                int lines = 1 + random.nextInt(3);
                for (int line = 0; line < lines; line++) {
                    String field = random.nextInt(3) == 0 ? "g" + (first + line) % 3 : "f" + (first + line * 2) % 8;
                    line(field, line, random, yaml);
                }
            }
        }
    }

    private static void line(String field, int line, Random random, StringBuilder yaml) {
        yaml.append("    ").append(field);
        // A modifier of its own for each line keeps the keys of a map apart where two lines have one field.
        switch (random.nextInt(10)) {
            case 0 -> yaml.append(line == 0 ? "|exists: true\n" : line == 1 ? "|exists: false\n" : "|cased: Admin\n");
            case 1 ->
                yaml.append("|re".repeat(1))
                        .append(line == 0 ? "" : "|s".repeat(line))
                        .append(": 'a.*m?in'\n");
            case 2 -> yaml.append("|gt: ").append(line).append("\n");
            case 3 ->
                yaml.append("|contains|all: [a, ")
                        .append(pick(PATTERNS, random))
                        .append("]\n");
            case 4 -> yaml.append(line == 0 ? ": null\n" : "|neq: null\n");
            default -> {
                yaml.append(pick(MODIFIERS, random)).append(": [").append(pick(PATTERNS, random));
                yaml.append(", ").append(pick(PATTERNS, random)).append("]\n");
            }
        }
    }

    private static World.Facts facts(Random random) {
        Map<String, List<@Nullable String>> single = new HashMap<>();
        for (int i = 0; i < World.SINGLE; i++) {
            List<@Nullable String> values = new ArrayList<>();
            for (int n = random.nextInt(4); n > 1; n--) {
                values.add(random.nextInt(10) == 0 ? null : pick(WORDS, random));
            }
            single.put("f" + i, values);
        }
        List<Map<String, String>> elements = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            Map<String, String> element = new HashMap<>();
            for (int i = 0; i < World.GROUPED; i++) {
                if (random.nextInt(4) > 0) {
                    element.put("g" + i, pick(WORDS, random));
                }
            }
            elements.add(element);
        }
        return World.facts(single, elements);
    }

    private static String pick(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
