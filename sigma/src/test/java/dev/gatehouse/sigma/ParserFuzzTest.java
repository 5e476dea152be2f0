package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No text makes the parser, the compiler or the matcher throw. The seeds run in every build. */
final class ParserFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void bearsAnyText(byte[] input) {
        String text = new String(input, java.nio.charset.StandardCharsets.UTF_8);
        Parsed parsed = SigmaParser.parse("fuzz.yml", text);
        assertThat(parsed.problems()).allMatch(problem -> problem.line() > 0 && problem.column() > 0);
        PlainEvents events = new PlainEvents();
        Compiled compiled = RuleSet.compile(parsed.rules(), events, name -> Optional.of(List.of(name)));
        Event event = events.event(Map.of("a", List.of("x", 5, Map.of("b", "y")), "c", text));
        compiled.set()
                .matcher()
                .match(
                        event,
                        rule -> assertThat(compiled.set().explain(rule, event)).isNotNull());
    }
}
