package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyRulesTest {
    @TempDir
    Path folder;

    @Test
    void everyRuleHasLiteralsAndAnIdOfItsOwn() {
        assertThat(IntStream.range(0, 1_500)
                        .mapToObj(ManyRules::rule)
                        .map(text -> text.substring(text.indexOf("detection")))
                        .collect(Collectors.toSet()))
                .hasSize(1_500);
        assertThat(ManyRules.rule(4)).contains("IPAddress: '203.0.113.5'\n        UserAgent|contains: 'kit-100028'");
    }

    @Test
    void theSmallerSetIsPartOfTheLarger() throws IOException {
        ManyRules.write(folder.resolve("few"), 10);
        ManyRules.write(folder.resolve("many"), 100);
        try (Stream<Path> few = Files.list(folder.resolve("few"))) {
            assertThat(few)
                    .hasSize(10)
                    .allSatisfy(rule -> assertThat(folder.resolve("many").resolve(rule.getFileName()))
                            .hasSameTextualContentAs(rule));
        }
    }
}
