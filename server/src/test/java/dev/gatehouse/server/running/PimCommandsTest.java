package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Desk.Ran;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of Privileged Identity Management against a running server. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class PimCommandsTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";

    private final World world;
    private final Tool tool;
    private final Pim pim;

    @TempDir
    private Path folder = Path.of("");

    PimCommandsTest(World world, Tool tool, Pim pim) {
        this.world = world;
        this.tool = tool;
        this.pim = pim;
    }

    @Test
    void signsInWithACodeKeepsThatPrivateAndForgetsIt() throws IOException {
        Desk dan = desk(pim.somebody());
        Ran nobody = dan.run("pim", "whoami");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("gatehouse pim login");

        dan.login();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dan.kept())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(dan.kept().getParent())))
                .isEqualTo("rwx------");
        assertThat(dan.run("pim", "whoami").succeeds().out()).contains("person-", "a sign-in of this program");
        world.clock().forward(Duration.ofHours(2));
        String before = Files.readString(dan.kept());
        assertThat(dan.run("pim", "whoami", "--output", "json")
                        .succeeds()
                        .json()
                        .get("by")
                        .asText())
                .isEqualTo("issued");
        assertThat(Files.readString(dan.kept())).as("renewed silently").isNotEqualTo(before);
        dan.run("pim", "logout").succeeds();
        assertThat(dan.run("pim", "whoami").code()).isEqualTo(2);
        assertThat(Files.readString(dan.kept())).doesNotContain("ghr_");
    }

    @Test
    void aSignInThatHoldsNoMoreSaysSo() {
        Desk dan = desk(pim.somebody()).login();
        world.clock().forward(Duration.ofDays(2));

        Ran ran = dan.run("pim", "roles");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("holds no more", "gatehouse pim login");
    }

    @Test
    void anApiTokenOfAFileOrTheEnvironmentSpeaksForItsOwner() throws IOException {
        SignedIn dan = pim.somebody();
        String token = world.token(dan.person(), Duration.ofDays(1), Optional.empty(), Role.USER);
        Path file = Files.writeString(folder.resolve("token"), token + "\n");

        assertThat(desk(dan)
                        .run("pim", "whoami", "--token-file", file.toString())
                        .succeeds()
                        .out())
                .contains("an API token, which has no second factor");
        assertThat(desk(dan)
                        .with("GATEHOUSE_TOKEN", token)
                        .run("pim", "roles")
                        .succeeds()
                        .out())
                .contains("You are eligible for nothing");
        Ran wrong = desk(dan).with("GATEHOUSE_TOKEN", "gh_wrong").run("pim", "roles");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("does not take this token");
    }

    @Test
    void activatesByTheBeginningOfANameAndGivesItBack() {
        SignedIn somebody = pim.somebody();
        pim.makeEligible(somebody, HELPDESK);
        Desk dan = desk(somebody).login();

        Ran refused = dan.run("pim", "activate", "HELP", "--for", "2d");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("not done:", "an activation lasts at most: 8 h, not 2 d  [expiration]", "[justification]");
        assertThat(dan.run("pim", "activate", "help", "--output", "json")
                        .json()
                        .get("type")
                        .asText())
                .endsWith("pim-refused");

        Ran dry = dan.run("pim", "activate", "help", "--for", "2h", "-j", "INC-7", "--dry-run")
                .succeeds();
        assertThat(dry.out()).contains("nothing was changed");
        assertThat(dan.run("pim", "roles").succeeds().out())
                .startsWith("Eligible\n  Helpdesk Administrator  for good\n");

        Ran done = dan.run("pim", "activate", "help", "--for", "2h", "-j", "INC-7", "--wait")
                .succeeds();
        assertThat(done.out()).contains("activate Helpdesk Administrator for 2 h  Provisioned", "INC-7");
        assertThat(dan.run("pim", "roles").succeeds().out())
                .startsWith("Active\n  Helpdesk Administrator  until ")
                .contains("(in 2 h)  activated\nEligible\n");

        assertThat(dan.run("pim", "deactivate", "help").err()).contains("[tooShort]", "possible from ");
        world.clock().forward(Duration.ofMinutes(6));
        dan.run("pim", "deactivate", "help").succeeds();
        assertThat(dan.run("pim", "roles").succeeds().out()).startsWith("Eligible\n");
    }

    @Test
    void asksForACodeWhereTheSecondFactorIsTooOld() {
        SignedIn somebody = pim.somebody();
        pim.makeEligible(somebody, HELPDESK);
        pim.makeEligible(somebody, USERS);
        Desk dan = desk(somebody).login();
        world.clock().forward(Duration.ofMinutes(11));
        String[] activate = {"pim", "activate", "helpdesk", "--for", "1h", "-j", "INC-7"};

        Ran refused = dan.run(activate);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("[secondFactor]", "--code");
        Ran wrong = dan.typing("000000\n", activate);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("The code is wrong");
        Ran asked = dan.typing(dan.code() + "\n", activate).succeeds();
        assertThat(asked.err()).contains("The code that your authenticator app shows: ");

        world.clock().forward(Duration.ofMinutes(11));
        dan.run("pim", "activate", "user admin", "--for", "1h", "-j", "INC-8", "--code", dan.code())
                .succeeds();
    }

    @Test
    void anApproverDecidesWhatSomebodyWaitsFor() {
        SignedIn ada = pim.ada();
        SignedIn somebody = pim.somebody();
        pim.makeEligible(somebody, EXCHANGE);
        approvedBy(EXCHANGE, ada);
        Desk dan = desk(somebody).login();
        Desk approver = desk(ada).login();

        String[] activate = {"pim", "activate", "exchange", "--for", "1h", "-j", "mailbox", "--ticket", "INC-7"};
        JsonNode denied =
                dan.run(append(activate, "--output", "json")).succeeds().json();
        String id = denied.get("id").asText();
        assertThat(denied.get("status").asText()).isEqualTo("PendingApproval");
        assertThat(dan.run(activate).err()).contains("[pending]");
        assertThat(dan.run("pim", "requests", "--mine").succeeds().out())
                .contains(id.substring(0, 8), "PendingApproval");
        assertThat(approver.run("pim", "requests", "--to-approve").succeeds().out())
                .contains(id.substring(0, 8));
        assertThat(dan.run("pim", "approve", id, "-j", "me").err()).contains("[ownRequest]");
        assertThat(approver.run("pim", "deny", id.substring(0, 8), "-j", "not today", "--code", approver.code())
                        .succeeds()
                        .out())
                .contains("denied by ada", "not today");

        dan.meanwhile(() -> {
            JsonNode waiting = approver.run("pim", "requests", "--to-approve", "--output", "json")
                    .json();
            String next = waiting.at("/items/0/id").asText();
            approver.run("pim", "approve", next, "-j", "fine", "--code", approver.code())
                    .succeeds();
        });
        Ran granted = dan.run(append(activate, "--wait", "--code", dan.code())).succeeds();
        assertThat(granted.out()).contains("Provisioned", "approved by ada", "fine", "INC-7");
        assertThat(granted.err()).contains("waiting, it is PendingApproval");
    }

    @Test
    void takesARequestBack() {
        SignedIn somebody = pim.somebody();
        pim.makeEligible(somebody, TEAMS);
        approvedBy(TEAMS, pim.ada());
        Desk dan = desk(somebody).login();
        String id = dan.run("pim", "activate", "teams admin", "--for", "1h", "-j", "INC", "--output", "json")
                .succeeds()
                .json()
                .get("id")
                .asText();

        assertThat(dan.run("pim", "show", id).succeeds().out()).contains("may decide  ada");
        assertThat(dan.run("pim", "cancel", id.substring(0, 8)).succeeds().out())
                .contains("Canceled");
    }

    @Test
    void anAdministratorShutsSomebodyOutAndLetsHimInAgain() {
        SignedIn somebody = pim.somebody();
        Desk ada = desk(pim.ada()).login();
        Desk dan = desk(somebody).login();
        String name = somebody.person().account().name().value();

        assertThat(ada.run("pim", "sign-out", name).succeeds().out()).contains(name + " must sign in again");
        assertThat(dan.run("pim", "roles").code()).isEqualTo(2);
        assertThat(ada.run("pim", "disable", name).succeeds().out()).contains(name + " is shut out");
        assertThat(ada.run("pim", "disable", "ada").err()).contains("Administrators must remain");
        assertThat(ada.run("pim", "enable", Pim.id(somebody)).succeeds().out()).contains(name + " may sign in again");
        assertThat(ada.run("pim", "disable", "no-such-user").code()).isEqualTo(2);
    }

    @Test
    void anAdministratorAssignsAndRemoves() {
        SignedIn somebody = pim.somebody();
        Desk ada = desk(pim.ada()).login();
        String name = somebody.person().account().name().value();

        ada.run("pim", "assign", "Groups Administrator", "--to", name, "--for", "30d", "-j", "joins", "--wait")
                .succeeds();
        assertThat(ada.run("pim", "grants", "--of", name).succeeds().out())
                .contains("Groups Administrator", "eligible");
        Desk dan = desk(somebody).login();
        dan.run("pim", "activate", "groups", "--for", "1h", "-j", "INC").succeeds();
        assertThat(ada.run("pim", "revoke", name, "-j", "stolen", "--code", ada.code())
                        .succeeds()
                        .out())
                .contains("Ended:", "Groups Administrator");
        ada.run("pim", "remove", "Groups Administrator", "--from", Pim.id(somebody), "-j", "left")
                .succeeds();
        assertThat(ada.run("pim", "grants", "--of", name).succeeds().out()).contains("Nobody has such a thing.");

        assertThat(ada.run("pim", "assign", "No Such Role", "--to", name).code())
                .isEqualTo(2);
        assertThat(ada.run("pim", "assign", "Groups Administrator", "--to", "no-such-user")
                        .err())
                .contains("there is no USER");
        Ran several = ada.run("pim", "assign", "sec", "--to", name);
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("may mean several", "Security Administrator", "Security Reader");
    }

    @Test
    void severalRolesAreOneBundle() {
        SignedIn somebody = pim.somebody();
        pim.makeEligible(somebody, HELPDESK);
        pim.makeEligible(somebody, USERS);
        Desk dan = desk(somebody).login();

        JsonNode both = dan.run(
                        "pim", "activate", "helpdesk", "user admin", "--for", "1h", "-j", "INC", "--output", "json")
                .succeeds()
                .json();

        assertThat(both.get("requests")).hasSize(2);
        assertThat(both.get("bundleId").asText()).isNotBlank();
    }

    @Test
    void aServerThatIsNotTrustedOrNotThereIsNamedWithTheRemedy() {
        Desk dan = desk(pim.somebody()).with("GATEHOUSE_TOKEN", "gh_x");

        Ran untrusted = desk(pim.somebody())
                .with("GATEHOUSE_TOKEN", "gh_x")
                .with("GATEHOUSE_CA", " ")
                .run("pim", "roles");
        assertThat(untrusted.code()).isEqualTo(1);
        assertThat(untrusted.err()).contains("--ca FILE");
        Ran away = dan.run("pim", "roles", "--server", "https://localhost:1");
        assertThat(away.code()).isEqualTo(1);
        assertThat(away.err()).contains("https://localhost:1 cannot be reached: nothing answers there");
        assertThat(dan.run("pim", "roles", "--server", "http://localhost:1").code())
                .isEqualTo(2);
    }

    private static String[] append(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private Desk desk(SignedIn who) {
        return new Desk(world, tool, who.person(), folder.resolve(Pim.id(who)));
    }

    private void approvedBy(String role, SignedIn approver) {
        ObjectNode setting = (ObjectNode) pim.get(pim.ada(), "settings/" + role).json();
        ObjectNode approval = (ObjectNode) setting.at("/activation/approval");
        approval.put("isApprovalRequired", true)
                .putArray("approvalStages")
                .addObject()
                .putArray("primaryApprovers")
                .addObject()
                .put("type", "singleUser")
                .put("id", Pim.id(approver));
        Answer set = pim.put(pim.ada(), "settings/" + role, setting.toString());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }
}
