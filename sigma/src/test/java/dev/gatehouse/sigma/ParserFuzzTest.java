package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.SortedCorrelator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** No text makes the parser, the compiler, the matcher or the correlator throw. The seeds run in every build. */
final class ParserFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void bearsAnyText(byte[] input) {
        String text = new String(input, java.nio.charset.StandardCharsets.UTF_8);
        Parsed parsed = SigmaParser.parse("fuzz.yml", text);
        assertThat(parsed.problems()).allMatch(problem -> problem.line() > 0 && problem.column() > 0);
        SigmaFilters filtered = SigmaFilters.apply(parsed.rules(), parsed.filters());
        PlainEvents events = new PlainEvents();
        Compiled compiled = RuleSet.compile(filtered.rules(), events, name -> Optional.of(List.of(name)));
        RuleSet set = compiled.set();
        CorrelationPlan plan = CorrelationPlan.link(
                IntStream.range(0, set.size()).mapToObj(set::rule).toList(), parsed.correlations());
        Map<String, Object> data = Map.of("a", List.of("x", 5, Map.of("b", "y")), "c", text);
        Event event = events.event(data);
        List<Keyed> entries = new ArrayList<>();
        set.matcher().match(event, rule -> {
            assertThat(set.explain(rule, event)).isNotNull();
            assertThat(set.trace(rule, event).holds()).isTrue();
            for (int i = 0; i < 5; i++) {
                entries.addAll(plan.entries(rule, i * 1_000_000L, "e" + i, field -> PlainEvents.values(data, field)));
            }
        });
        assertThat(new SortedCorrelator(plan, Limits.DEFAULT).episodes(entries)).isNotNull();
    }
}
