package dev.gatehouse.detection;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The corpus of public rules that may lie beside the repository, in {@code shared/corpus}. */
public final class Corpus {
    private Corpus() {}

    /** Every rule under a folder of the corpus, in the order of files; the calling test is skipped where there is none. */
    public static List<Rule> rules(String folder) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(find(folder))) {
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

    private static Path find(String path) {
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
