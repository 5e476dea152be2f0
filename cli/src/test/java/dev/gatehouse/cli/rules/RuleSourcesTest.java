package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rulebook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleSourcesTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Complaints complaints = new Complaints(new PrintStream(err, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void readsTheCatalogueOfItsHomeAndFurtherRules() {
        Cli.write(folder, "detections/one.yml", rule(1));
        Path more = Path.of(Cli.write(folder, "more/two.yml", rule(2)));
        assertThat(titles(new RuleSources(folder, List.of(more), true, Optional.empty())))
                .containsExactly("Rule 1", "Rule 2");
        assertThat(titles(new RuleSources(folder, List.of(more), false, Optional.empty())))
                .containsExactly("Rule 2");
        assertThat(complaints.usage()).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aMistakeInTheContextIsToldAndTheRestGoesOn() {
        Path context = Path.of(Cli.write(folder, "gatehouse.yaml", "tenants: [contoso]\n"));
        RuleSources sources = new RuleSources(folder, List.of(), true, Optional.of(context));
        assertThat(sources.configuration(complaints)).isEqualTo(Configuration.none());
        assertThat(complaints.usage()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("going on without any context");
    }

    @Test
    void namesEveryFileThatItMayRead() {
        Path rules = folder.resolve("rules");
        assertThat(new RuleSources(folder, List.of(rules), true, Optional.empty()).files())
                .containsExactly(rules, Path.of("gatehouse.yaml"), folder.resolve("detections"));
    }

    private List<String> titles(RuleSources sources) {
        Rulebook book = sources.rulebook(Configuration.none(), Set.copyOf(ContextFacts.fields()), complaints);
        return book.rules().stream().map(rule -> rule.sigma().title()).toList();
    }

    private static String rule(int number) {
        return """
                title: Rule %d
                id: 5d1c0a4b-0000-4000-8000-00000000000%d
                logsource: {product: azure, service: auditlogs}
                detection: {condition: a, a: {Result: success}}
                """.formatted(number, number);
    }
}
