package dev.gatehouse.detection.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaParser;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Rule files for tests. */
final class Rules {
    private Rules() {}

    static RuleContent of(String text) {
        Parsed parsed = SigmaParser.parse("x.yml", text);
        assertThat(parsed.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        return RuleContent.of(parsed, RuleSource.COMMUNITY);
    }

    /** A file with rules of these names. */
    static Subjects named(String... names) {
        return Subjects.of(of(Arrays.stream(names)
                .map(name -> "title: " + name
                        + "\nlogsource: {product: azure}\ndetection: {a: {ResultType: 0}, condition: a}\n")
                .collect(Collectors.joining("---\n"))));
    }

    /** What comes of the only test in a file with this text. */
    static Outcome run(String rules, String tests) {
        RuleContent content = of(rules);
        TestReader.Read read = TestReader.read("x.test.yml", tests, Subjects.of(content));
        assertThat(read.problems()).isEmpty();
        TestFile file = read.tests().orElseThrow();
        return new Proof(content, file).run(file.cases().getFirst());
    }
}
