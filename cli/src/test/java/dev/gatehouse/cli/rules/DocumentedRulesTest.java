package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.rules.Available;
import dev.gatehouse.detection.rules.Outlook;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/rules.md do what the page says. */
final class DocumentedRulesTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("says\n\n```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("guest\\.yml '(\\{.*?})'", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    private String page = "";

    @BeforeEach
    void example() throws IOException {
        page = Files.readString(Path.of("..", "docs", "rules.md"));
        Cli.write(folder, "my-rules/guest.yml", all(YAML).get(0));
        Cli.write(folder, "my-rules/guest.test.yml", all(YAML).get(1));
        Cli.write(folder, "more-rules/guessing.yml", all(YAML).get(2));
        Cli.write(folder, "more-rules/guessing.test.yml", all(YAML).get(3));
    }

    @Test
    void theTestFailsAsShownAndPassesOnceCorrected() {
        Cli.Ran ran = run("test", folder.resolve("my-rules").toString());
        assertThat(shown(ran)).isEqualTo(all(SAID).get(0));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        Cli.write(folder, "my-rules/guest.test.yml", all(YAML).get(1).replace("192.0.2.9", "198.51.100.9"));
        assertThat(run("test", folder.resolve("my-rules").toString()).out()).isEqualTo("1 rule, 3 tests: all passed\n");
    }

    @Test
    void theExplanationIsAsShown() {
        Cli.Ran ran = run(
                "explain",
                folder.resolve("my-rules/guest.yml").toString(),
                all(EVENT).getFirst());
        assertThat(shown(ran)).isEqualTo(all(SAID).get(1));
    }

    @Test
    void theTestOfACorrelationPassesAndFailsWithAnotherLimitAsShown() {
        String rules = folder.resolve("more-rules").toString();
        assertThat(run("test", rules).out()).isEqualTo(all(SAID).get(2));
        Cli.write(folder, "more-rules/guessing.yml", all(YAML).get(2).replace("gte: 5", "gte: 6"));
        Cli.Ran ran = run("test", rules);
        assertThat(shown(ran).replace("more-rules", "my-rules"))
                .isEqualTo(all(SAID).get(3));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theAlertOfTheCorrelationSaysWhatWasMeasured() {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            events.append("""
                    {"id":"%d","createdDateTime":"2026-05-04T10:0%d:00Z","userPrincipalName":"lee@fabrikam.example",\
                    "userId":"5eed278c-7d62-585c-83e3-0500a7574fb6","appDisplayName":"Azure Portal",\
                    "ipAddress":"203.0.113.7","isInteractive":true,"status":{"errorCode":50126}}
                    """.formatted(i, i));
        }
        String file = Cli.write(folder, "signins.json", events.toString());
        Cli.Ran ran = Cli.atRepository()
                .run("scan", file, "--rules", folder.resolve("more-rules").toString());
        assertThat(ran.out()).contains("lee@fabrikam.example: 5 wrong passwords, the last from 203.0.113.7");
    }

    @Test
    void everyExampleIsReadAndLinkedAndSpeaksOfColumnsThatThereAre() {
        List<String> examples =
                all(YAML).stream().filter(text -> text.startsWith("title:")).toList();
        Parsed parsed = SigmaParser.parse("rules.md", String.join("---\n", examples));
        assertThat(parsed.problems()).extracting(Problem::code).containsExactly("filter-suppresses");
        Rulebook book = Rulebook.of(RuleContent.of(parsed, RuleSource.COMMUNITY), Watchlists.NONE, List.of());
        assertThat(book.problems()).isEmpty();
        Set<String> types = book.correlations().rules().stream()
                .map(rule -> rule.sigma().type().text())
                .collect(Collectors.toSet());
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "event_count",
                        "value_count",
                        "value_sum",
                        "value_avg",
                        "value_percentile",
                        "temporal",
                        "temporal_ordered",
                        "new_value",
                        "rare_value",
                        "event_spike",
                        "not_preceded_by",
                        "not_followed_by");
        Map<Table, Available.Rows> rows = new EnumMap<>(Table.class);
        Arrays.stream(Table.values()).forEach(table -> rows.put(table, Available.Rows.full(table)));
        assertThat(Outlook.all(book, new Available(rows, true, true)))
                .extracting(Outlook::speech)
                .containsOnly(Outlook.Speech.YES);
    }

    private static Cli.Ran run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Cli.atRepository().run(all);
    }

    private String shown(Cli.Ran ran) {
        return ran.out().replace(folder + "/", "");
    }

    private List<String> all(Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
