package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters, and the rules that they hold back. */
final class SigmaFiltersTest {
    private static final String RULE = """
            title: Sign-in
            name: sign_in
            id: 6f3e2987-db24-4c78-a860-b4f4095a7095
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {result: ok}
              condition: 1 of them
            """;

    private static String filter(String... lines) {
        return "---\ntitle: F\nlogsource: {product: azure}\nfilter:\n  " + String.join("\n  ", lines) + "\n";
    }

    private static boolean fires(String file, Map<String, String> event) {
        Parsed parsed = SigmaParser.parse("f.yml", file);
        SigmaFilters filtered = SigmaFilters.apply(parsed.rules(), parsed.filters());
        PlainEvents events = new PlainEvents();
        RuleSet set =
                RuleSet.compile(filtered.rules(), events, Placeholders.NONE).set();
        List<Integer> matched = new ArrayList<>();
        set.matcher().match(events.event(event), matched::add);
        return !matched.isEmpty();
    }

    private static List<String> problems(String file) {
        Parsed parsed = SigmaParser.parse("f.yml", file);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(SigmaFilters.apply(parsed.rules(), parsed.filters()).problems());
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void letsThroughWhatANegatedConditionSays() {
        String file = RULE + filter("rules: [sign_in]", "test: {user|startswith: test_}", "condition: not test");
        assertThat(problems(file)).isEmpty();
        assertThat(fires(file, Map.of("result", "ok", "user", "kim"))).isTrue();
        assertThat(fires(file, Map.of("result", "ok", "user", "test_kim"))).isFalse();
        assertThat(fires(file, Map.of("result", "ok"))).isTrue();
        assertThat(fires(file, Map.of("user", "kim"))).isFalse();
    }

    @Test
    void suppressesWhatAConditionWithoutNotDescribesAndSaysSo() {
        String file = RULE
                + filter(
                        "rules: [6f3e2987-db24-4c78-a860-b4f4095a7095]",
                        "test: {user|startswith: test_}",
                        "lab: {ip: 192.0.2.1}",
                        "condition: test and lab");
        assertThat(problems(file)).containsExactly("filter-suppresses");
        assertThat(fires(file, Map.of("result", "ok", "user", "test_kim", "ip", "192.0.2.1")))
                .isFalse();
        assertThat(fires(file, Map.of("result", "ok", "user", "test_kim", "ip", "192.0.2.2")))
                .isTrue();
    }

    @Test
    void doesNotMixItsSearchesWithThoseOfTheRule() {
        String file = RULE
                + filter("rules: any", "selection: {user: svc}", "condition: not selection")
                + filter("rules: [Sign-in]", "selection: {user: bot}", "condition: not 1 of them");
        assertThat(fires(file, Map.of("result", "ok", "user", "svc"))).isFalse();
        assertThat(fires(file, Map.of("result", "ok", "user", "bot"))).isFalse();
        assertThat(fires(file, Map.of("result", "ok", "user", "kim"))).isTrue();
    }

    @Test
    void saysWhatAFilterIsForInVain() {
        assertThat(problems(RULE + filter("rules: [nobody]", "s: {a: b}", "condition: not s")))
                .containsExactly("filter-rule-unknown");
        assertThat(problems(RULE
                        + filter("rules: [sign_in]", "s: {a: b}", "condition: not s")
                                .replace("product: azure", "product: windows")))
                .containsExactly("filter-other-logs");
        assertThat(problems(RULE
                        + filter("rules: [sign_in]", "s: {a: b}", "condition: not s")
                                .replace("logsource: {product: azure}\n", "")))
                .containsExactly("filter-logsource");
        assertThat(problems(RULE + filter("s: {a: b}", "condition: not s"))).containsExactly("filter-rules");
        assertThat(problems(RULE + filter("rules: [sign_in]", "condition: not s")))
                .containsExactly("search-unknown");
        assertThat(problems(RULE + "---\ntitle: F\nlogsource: {product: azure}\nfilter: no\n"))
                .containsExactly("filter-wrong");
    }
}
