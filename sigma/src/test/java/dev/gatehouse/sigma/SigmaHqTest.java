package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The public rules of SigmaHQ: all are read and compiled. */
final class SigmaHqTest {
    @Test
    void readsAndCompilesTheRulesForAzure() {
        assertThat(compile("sigmahq/rules/cloud/azure")).isEqualTo(123);
    }

    @Test
    void readsAndCompilesTheRulesWithPlaceholders() {
        assertThat(compile("sigmahq/rules-placeholder")).isEqualTo(8);
    }

    @Test
    void readsAndCompilesAllRules() {
        assertThat(compile("sigmahq")).isEqualTo(2668);
    }

    private static int compile(String folder) {
        List<SigmaRule> rules = new ArrayList<>();
        List<Problem> errors = new ArrayList<>();
        for (Path file : Corpus.rules(folder)) {
            Parsed parsed = Corpus.parse(file);
            rules.addAll(parsed.rules());
            parsed.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .forEach(errors::add);
        }
        Compiled compiled = RuleSet.compile(rules, new PlainEvents(), name -> Optional.of(List.of("one", "two*")));
        errors.addAll(compiled.problems());
        assertThat(errors).isEmpty();
        return compiled.set().size();
    }
}
