package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.Corpus;
import dev.gatehouse.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands on SigmaHQ's rules for Azure. */
final class CommunityRulesCommandsTest {
    private static final String EVENT = """
            {"id":"a","createdDateTime":"2026-05-04T09:41:00Z","userPrincipalName":"kim@contoso.example",\
            "userId":"6d43646f-6d4e-53bc-8391-938ae6dd27fb","appDisplayName":"Azure Portal","isInteractive":true,\
            "authenticationProtocol":"deviceCode","status":{"errorCode":0}}""";

    @Test
    void everyRuleIsListed() {
        Path rules = Corpus.path("sigmahq/rules/cloud/azure");
        Cli.Ran ran = Cli.atRepository().run("rules", "list", rules.toString(), "--format", "ndjson");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.lines()).hasSizeGreaterThan(100).allMatch(line -> line.contains("\"source\":\"community\""));
    }

    @Test
    void aDialectIsShownWithTheColumnThatItMeans() {
        Path rules = Corpus.path("sigmahq/rules/cloud/azure");
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "rules",
                        "explain",
                        "application using device code authentication flow",
                        EVENT,
                        "--rules",
                        rules.toString());
        assertThat(ran.lines())
                .contains("verdict  fires")
                .anyMatch(line -> line.contains("✓ properties.message → AuthenticationProtocol: equals deviceCode"));
    }
}
