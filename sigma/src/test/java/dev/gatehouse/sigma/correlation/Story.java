package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.PlainEvents;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules called {@code a}, {@code b} and {@code c}, correlations of them, and what happens when. */
final class Story {
    private static final String RULES = """
            title: A
            name: a
            id: 0b5a1f0e-0000-4000-8000-00000000000a
            logsource: {product: test}
            detection: {s: {is: a}, condition: s}
            ---
            title: B
            name: b
            id: 0b5a1f0e-0000-4000-8000-00000000000b
            logsource: {product: test}
            detection: {s: {is: b}, condition: s}
            ---
            title: C
            name: c
            id: 0b5a1f0e-0000-4000-8000-00000000000c
            logsource: {product: test}
            detection: {s: {is: c}, condition: s}
            """;

    private final CorrelationPlan plan;
    private final List<Keyed> entries = new ArrayList<>();
    private int events;

    private Story(CorrelationPlan plan) {
        this.plan = plan;
    }

    /** One correlation, given as the lines below {@code correlation:}. */
    static Story of(String... lines) {
        return documents("title: corr\nname: corr\ncorrelation:\n  " + String.join("\n  ", lines) + "\n");
    }

    static Story documents(String correlations) {
        CorrelationPlan plan = link(correlations);
        assertThat(plan.problems()).isEmpty();
        return new Story(plan);
    }

    static CorrelationPlan link(String correlations) {
        Parsed parsed = SigmaParser.parse("story.yml", RULES + "---\n" + correlations);
        assertThat(parsed.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        return CorrelationPlan.link(parsed.rules(), parsed.correlations());
    }

    static List<Problem> problems(String correlations) {
        Parsed parsed = SigmaParser.parse("story.yml", RULES + "---\n" + correlations);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(
                CorrelationPlan.link(parsed.rules(), parsed.correlations()).problems());
        return problems;
    }

    static List<SigmaRule> rules() {
        return SigmaParser.parse("story.yml", RULES).rules();
    }

    /** A match of the rule with that name, with fields as {@code name=value}; commas part several values. */
    Story at(long second, String rule, String... fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            data.put(
                    field.substring(0, equals),
                    List.of(field.substring(equals + 1).split(",")));
        }
        entries.addAll(plan.entries(
                "abc".indexOf(rule), second * 1_000_000, "e" + events++, name -> PlainEvents.values(data, name)));
        return this;
    }

    CorrelationPlan plan() {
        return plan;
    }

    List<Keyed> entries() {
        return entries;
    }

    /** The episodes of correlations that raise alerts, as their first and last event's second, and the measure. */
    List<String> episodes() {
        return new SortedCorrelator(plan, Limits.DEFAULT)
                .episodes(entries).stream()
                        .filter(found -> !plan.silencesNode(found.key().node()))
                        .map(found -> brief(found.episode()))
                        .sorted()
                        .toList();
    }

    static String brief(Episode episode) {
        return episode.first().time() / 1_000_000 + "-" + episode.last() / 1_000_000 + " at "
                + episode.satisfied() / 1_000_000 + ": " + episode.measure() + " of " + episode.events();
    }
}
