package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public rules for Azure run unmodified: every field of every rule is a column. */
final class CommunityRulesTest {
    @Test
    void everyFieldOfThePublicRulesIsKnown() throws IOException {
        Rulebook book = Rulebook.of(rules("sigmahq/rules/cloud/azure"), Watchlists.NONE, ContextFacts.fields());
        assertThat(book.rules()).hasSize(123);
        assertThat(book.problems()).isEmpty();
        assertThat(book.unrouted()).isEmpty();
        assertThat(book.unresolved()).isEmpty();
    }

    private static List<Rule> rules(String folder) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpus(folder))) {
            for (Path file : files.filter(found -> found.toString().endsWith(".yml"))
                    .sorted()
                    .toList()) {
                SigmaParser.parse(file.getFileName().toString(), Files.readString(file))
                        .rules()
                        .forEach(rule -> rules.add(Rule.of(rule, RuleSource.COMMUNITY)));
            }
        }
        return rules;
    }

    private static Path corpus(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/corpus").resolve(path);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "no corpus beside the repository: shared/corpus/" + path);
        throw new IllegalStateException("an assumption that is false ends the test");
    }
}
