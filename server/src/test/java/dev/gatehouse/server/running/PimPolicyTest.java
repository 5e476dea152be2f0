package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Desk.Ran;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy as a file against a running server. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class PimPolicyTest {
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

    private final World world;
    private final Tool tool;
    private final Pim pim;

    @TempDir
    private Path folder = Path.of("");

    PimPolicyTest(World world, Tool tool, Pim pim) {
        this.world = world;
        this.tool = tool;
        this.pim = pim;
    }

    @Test
    void whatIsExportedEditedAndAppliedIsInForceOnceAndForAll() throws IOException {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        assertThat(pim.post(dan, "requests", Pim.activation(HELPDESK)).status()).isEqualTo(201);
        Desk ada = new Desk(world, tool, pim.ada().person(), folder).login();
        String name = dan.person().account().name().value();
        Path file = Files.writeString(folder.resolve("pim.yaml"), """
                settings:
                  - role: Helpdesk Administrator
                    activation:
                      maximumDuration: 1h
                      enabledRules: [multiFactorAuthentication, justification, ticketing]
                      approval:
                        isApprovalRequired: true
                        approvalStages:
                          - primaryApprovers: [{user: ada}]
                assignments:
                  - {who: NAME, role: Teams Administrator, kind: eligible, until: 2027-01-01T00:00:00Z}
                """.replace("NAME", name));

        Ran plan = ada.run("pim", "policy", "plan", file.toString()).succeeds();
        assertThat(plan.out())
                .contains("~ activation.maximumDuration", "8 h → 1 h", "activation.approval.stage 1.primaryApprovers")
                .contains("+ " + name + ": eligible for Teams Administrator, until 2027-01-01 00:00")
                .contains("The last 90 days under these settings, 1 activation\n")
                .contains("refused by the rules: expiration 1, ticketing 1")
                .contains("--prune");
        assertThat(ada.run("pim", "policy", "plan", file.toString(), "--fail-on-change")
                        .code())
                .isEqualTo(3);
        assertThat(ada.run("pim", "policy", "apply", file.toString()).err()).contains("--yes");
        assertThat(ada.typing("no\n", "pim", "policy", "apply", file.toString()).err())
                .contains("nothing was changed");
        Ran applied = ada.run("pim", "policy", "apply", file.toString(), "--yes", "--code", ada.code())
                .succeeds();
        assertThat(applied.err()).contains("all 2 changes were made");
        Ran again = ada.run("pim", "policy", "apply", file.toString(), "--yes").succeeds();
        assertThat(again.out()).contains("Nothing changes");
        assertThat(ada.run("pim", "policy", "plan", file.toString(), "--fail-on-change")
                        .code())
                .isZero();
        JsonNode setting = pim.get(pim.ada(), "settings/" + HELPDESK).json();
        assertThat(setting.at("/activation/maximumDuration").asText()).isEqualTo("PT1H");
        assertThat(setting.at("/activation/approval/approvalStages/0/primaryApprovers/0/name")
                        .asText())
                .isEqualTo("ada");

        Path whole = folder.resolve("whole.yaml");
        ada.run("pim", "policy", "export", whole.toString()).succeeds();
        assertThat(Files.readString(whole)).contains("role: Helpdesk Administrator", "who: " + name, "{user: ada}");
        assertThat(ada.run("pim", "policy", "plan", whole.toString(), "--prune")
                        .succeeds()
                        .out())
                .contains("Nothing changes");
        Files.writeString(whole, Files.readString(whole).replaceAll("(?m)^.*who: " + name + ", role: Teams.*\n", ""));
        assertThat(ada.run("pim", "policy", "apply", whole.toString(), "--prune", "--yes")
                        .succeeds()
                        .out())
                .contains("- " + name + ": eligible for Teams Administrator");
        assertThat(ada.run("pim", "grants", "--of", name).succeeds().out()).doesNotContain("Teams Administrator");
    }

    @Test
    void stopsAtTheFirstRefusalAndSaysWhatWasDone() throws IOException {
        SignedIn dan = pim.somebody();
        String name = dan.person().account().name().value();
        Desk ada = new Desk(world, tool, pim.ada().person(), folder).login();
        Path file = Files.writeString(folder.resolve("pim.yaml"), """
                settings:
                  - role: Groups Administrator
                    activation: {maximumDuration: 2h}
                  - role: License Administrator
                    activation: {claimValue: c1}
                assignments:
                  - {who: NAME, role: Groups Administrator, kind: eligible, until: never}
                """.replace("NAME", name));

        Ran ran = ada.run("pim", "policy", "apply", file.toString(), "--yes");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("done: setting of Groups Administrator")
                .contains("refused: setting of License Administrator")
                .contains("1 of 3 changes were made")
                .contains("[factorAndContext]");
        assertThat(ada.run("pim", "grants", "--of", name).succeeds().out()).contains("Nobody has such a thing");
    }
}
