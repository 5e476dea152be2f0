package dev.gatehouse.cli.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.Cli.Ran;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PimHelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "logout",
                "whoami",
                "roles",
                "activate",
                "extend",
                "deactivate",
                "requests",
                "show",
                "approve",
                "deny",
                "cancel",
                "grants",
                "assign",
                "remove",
                "revoke",
                "disable",
                "enable",
                "sign-out",
                "policy",
                "policy export",
                "policy plan",
                "policy apply",
                "reviews",
                "reviews list",
                "reviews show",
                "reviews decide",
                "reviews reset",
                "reviews stop",
                "reviews apply",
                "reviews create",
                "reviews change",
                "alerts",
                "alerts list",
                "alerts show",
                "alerts refresh",
                "alerts set",
                "alerts enable",
                "alerts disable",
                "alerts dismiss",
                "alerts remediate"
            })
    void teachesByExamples(String command) {
        Ran ran = Cli.atRepository().run(("pim " + command + " --help").split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Example", "gatehouse pim " + command);
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
    }

    @Test
    void sayWhatThereIs() {
        Ran ran = Cli.atRepository().run("pim", "--help");
        assertThat(ran.out()).contains("Start here:", "Exit codes", "activate", "policy");
        assertThat(Cli.atRepository().run("--help").out()).contains("gatehouse pim login");
        assertThat(Cli.atRepository().run("pim").code()).isEqualTo(2);
        assertThat(Cli.atRepository().run("pim", "policy").code()).isEqualTo(2);
    }

    @Test
    void noCommandTakesATokenAsAnArgument() {
        for (String command : List.of("roles", "activate", "login")) {
            assertThat(Cli.atRepository().run("pim", command, "--help").out())
                    .contains("--token-file")
                    .doesNotContain("--token ");
        }
    }
}
