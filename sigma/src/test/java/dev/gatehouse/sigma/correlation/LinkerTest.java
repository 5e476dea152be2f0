package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What references of correlations are refused. */
final class LinkerTest {
    private static String count(String name, String rules, String condition) {
        return "title: %s\nname: %s\ncorrelation: {type: event_count, rules: %s, group-by: [u], timespan: 1m, condition: %s}\n"
                .formatted(name, name, rules, condition);
    }

    private static List<String> codes(String correlations) {
        return Story.problems(correlations).stream().map(Problem::code).toList();
    }

    @Test
    void refersByIdOrByName() {
        assertThat(codes(count("x", "[a, 0b5a1f0e-0000-4000-8000-00000000000b]", "{gte: 2}")))
                .isEmpty();
    }

    @Test
    void refusesAReferenceToNothing() {
        assertThat(codes(count("x", "[nobody]", "{gte: 2}"))).containsExactly("correlation-unknown-rule");
    }

    @Test
    void refusesCirclesOnce() {
        assertThat(codes(count("x", "[y]", "{gte: 2}") + "---\n" + count("y", "[x]", "{gte: 2}")))
                .contains("correlation-circle");
        assertThat(codes(count("x", "[x]", "{gte: 2}"))).containsExactly("correlation-circle");
    }

    @Test
    void refusesWhatRestsOnARefusedOne() {
        assertThat(codes(count("x", "[nobody]", "{gte: 2}") + "---\n" + count("y", "[x, a]", "{gte: 2}")))
                .containsExactly("correlation-unknown-rule", "correlation-broken");
    }

    @Test
    void refusesANameThatSeveralHave() {
        assertThat(codes(count("a", "[b]", "{gte: 2}") + "---\n" + count("y", "[a]", "{gte: 2}")))
                .containsExactly("correlation-ambiguous");
    }

    @Test
    void refusesWhatCanNeverHold() {
        assertThat(codes(count("x", "[a]", "{gte: 1000000}"))).containsExactly("correlation-never");
        assertThat(codes(count("x", "[a]", "{lt: 1}"))).containsExactly("correlation-never");
        assertThat(codes("title: x\ncorrelation: {type: temporal, rules: [a, b], group-by: [u], timespan: 1m,"
                        + " condition: {gte: 3}}\n"))
                .containsExactly("correlation-never");
    }

    @Test
    void putsInnerOnesFirst() {
        CorrelationPlan plan =
                Story.link(count("outer", "[inner, b]", "{gte: 2}") + "---\n" + count("inner", "[a]", "{gte: 2}"));
        assertThat(plan.nodes()).extracting(node -> node.correlation().title()).containsExactly("inner", "outer");
    }
}
