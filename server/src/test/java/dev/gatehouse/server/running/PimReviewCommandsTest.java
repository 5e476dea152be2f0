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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access reviews and PIM's alerts, by their routes and by the commands that ask those. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class PimReviewCommandsTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

    private final World world;
    private final Tool tool;
    private final Pim pim;

    @TempDir
    private Path folder = Path.of("");

    PimReviewCommandsTest(World world, Tool tool, Pim pim) {
        this.world = world;
        this.tool = tool;
        this.pim = pim;
    }

    @Test
    void whatAReviewerDeniesGoesWhenAnAdministratorAppliesIt() {
        SignedIn kim = pim.somebody();
        SignedIn dan = eligible(EXCHANGE);
        SignedIn eve = eligible(EXCHANGE);
        Desk ada = desk(pim.ada()).login();
        Desk reviewer = desk(kim).login();

        assertThat(reviewer.run("pim", "reviews", "create", "Exchange Administrator", "--reviewer", "self")
                        .err())
                .contains("[notAdministrator]");
        String id = ada.run(
                        "pim",
                        "reviews",
                        "create",
                        "Exchange Administrator",
                        "--kind",
                        "eligible",
                        "--of",
                        "users",
                        "--reviewer",
                        name(kim),
                        "--days",
                        "3",
                        "--name",
                        "leavers",
                        "--output",
                        "json")
                .succeeds()
                .json()
                .get("id")
                .asText();
        Until.holds(() -> reviewer.run("pim", "reviews", "list", "--mine")
                .succeeds()
                .out()
                .contains("leavers"));

        // The reviewer sees what he is asked, with what the facts say; whoever is asked nothing sees nothing.
        Ran shown = reviewer.run("pim", "reviews", "show", "leavers").succeeds();
        assertThat(shown.out())
                .contains("Exchange Administrator, eligible, of users", "could decide 2 of its assignments now")
                .containsPattern(name(dan)
                        + " +eligible Exchange Administrator +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +- +you are asked");
        for (SignedIn stranger : List.of(dan, pim.somebody())) {
            assertThat(pim.get(stranger, "reviews/" + id).status()).isEqualTo(404);
            assertThat(pim.get(stranger, "reviews/" + id + "/items").status()).isEqualTo(404);
            assertThat(pim.get(stranger, "reviews").json().get("items")).isEmpty();
            assertThat(pim.post(stranger, "reviews/" + id + "/stop", "{'instance':1}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(pim.post(kim, "reviews/" + id + "/decisions", decision(1, Pim.id(kim)))
                        .status())
                .isEqualTo(404);
        assertThat(pim.post(kim, "reviews/" + id + "/decisions", decision(7, Pim.id(kim)))
                        .status())
                .isEqualTo(404);

        // He decides, with a reason where one is asked for, and takes it back.
        assertThat(reviewer.run("pim", "reviews", "decide", id, name(eve), "--approve")
                        .err())
                .contains("[justification]");
        assertThat(reviewer.run("pim", "reviews", "decide", id, name(eve), "--approve", "-j", "on call")
                        .succeeds()
                        .out())
                .contains("leavers  InProgress", "approve", "on call")
                .doesNotContain(name(dan));
        assertThat(reviewer.run("pim", "reviews", "decide", id, "--all", "--dont-know")
                        .succeeds()
                        .out())
                .contains("don't know");
        assertThat(reviewer.run("pim", "reviews", "decide", id, name(dan), "--take-back")
                        .succeeds()
                        .out())
                .contains("you are asked");
        assertThat(reviewer.run("pim", "reviews", "decide", id, name(dan)).code())
                .isEqualTo(2);
        assertThat(reviewer.run("pim", "reviews", "decide", id, "--deny").code())
                .isEqualTo(2);
        assertThat(ada.run("pim", "reviews", "decide", id, name(dan), "--deny", "--code", ada.code())
                        .err())
                .contains("[notApprover]");
        assertThat(ada.run("pim", "reviews", "decide", id, "--all", "--deny").err())
                .contains("[notApprover]");

        // Asked again, and stopped before its time: nothing is done until somebody applies it.
        assertThat(reviewer.run("pim", "reviews", "reset", id).err()).contains("[notAdministrator]");
        assertThat(ada.run("pim", "reviews", "reset", id).succeeds().out()).contains(name(eve));
        assertThat(reviewer.run("pim", "reviews", "decide", id, "--as-recommended")
                        .succeeds()
                        .out())
                .as("nothing is recommended so soon")
                .contains("Nothing is said otherwise");
        reviewer.run("pim", "reviews", "decide", id, name(dan), "--deny", "-j", "left the team")
                .succeeds();
        assertThat(ada.run("pim", "reviews", "apply", id).err()).contains("[notOpen]");
        assertThat(ada.run("pim", "reviews", "stop", id).succeeds().out()).contains("stopped before its time");
        assertThat(reviewer.run("pim", "reviews", "decide", id, name(dan), "--dont-know")
                        .err())
                .contains("[tooLate]");
        assertThat(ada.run("pim", "reviews", "apply", id).succeeds().out())
                .contains("leavers  Applied")
                .containsPattern(name(dan) + ".* left the team +done");
        Until.holds(() -> current(dan).isEmpty());
        assertThat(current(eve)).isNotEmpty();
        JsonNode items = pim.get(pim.somebody(Role.AUDITOR), "reviews/" + id + "/items?limit=1")
                .json();
        assertThat(items.get("items")).hasSize(1);
        assertThat(pim.get(
                                pim.ada(),
                                "reviews/" + id + "/items?after="
                                        + items.get("next").asText())
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aReviewIsHeldAgainAndAgainAsItIsPlannedAndStoppedForGood() {
        SignedIn kim = pim.somebody();
        Desk ada = desk(pim.ada()).login();
        JsonNode made = ada.run(
                        "pim",
                        "reviews",
                        "create",
                        "Teams Administrator",
                        "--stage",
                        "self for 2 days; next if approve, not-reviewed",
                        "--stage",
                        "manager for 3; else " + name(kim),
                        "--every",
                        "month",
                        "--times",
                        "4",
                        "--start",
                        "2199-01-31",
                        "--zone",
                        "Europe/Stockholm",
                        "--otherwise",
                        "recommendation",
                        "--auto-apply",
                        "--output",
                        "json")
                .succeeds()
                .json();
        String id = made.get("id").asText();
        assertThat(made.get("status").asText()).isEqualTo("NotStarted");
        assertThat(made.get("nextDateTime").asText()).isEqualTo("2199-01-30T23:00:00Z");

        // What is told can be sent back; from an old version nothing is changed.
        Answer same = pim.put(pim.ada(), "reviews/" + id, made.toString());
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(same.json().get("version").asInt()).isEqualTo(2);
        assertThat(pim.put(pim.ada(), "reviews/" + id, made.toString()).status())
                .isEqualTo(409);
        ObjectNode otherwise = (ObjectNode) same.json();
        otherwise.put("wings", 2);
        assertThat(pim.put(pim.ada(), "reviews/" + id, otherwise.toString()).status())
                .isEqualTo(400);

        assertThat(ada.run("pim", "reviews", "change", id, "--days", "5").err()).contains("several stages");
        assertThat(ada.run("pim", "reviews", "change", id, "--stage", "manager for 40 days", "--no-auto-apply")
                        .err())
                .contains("over before the next begins, after so many days: 28, not 40  [schedule]");
        assertThat(ada.run("pim", "reviews", "change", id, "--name", "joiners", "--every", "year", "--no-auto-apply")
                        .succeeds()
                        .out())
                .contains("joiners  NotStarted", "every 12 months on day 31", "when somebody applies it", "4 times");
        assertThat(ada.run("pim", "reviews", "show", "joiners").succeeds().out())
                .contains("each about himself", "each one's manager; else " + name(kim), "as recommended");
        assertThat(ada.run("pim", "reviews", "stop", id).err()).contains("has not begun yet");
        assertThat(ada.run("pim", "reviews", "stop", id, "--for-good")
                        .succeeds()
                        .out())
                .contains("joiners  Completed", "for good");
        assertThat(ada.run("pim", "reviews", "stop", id, "--for-good").err()).contains("[notOpen]");
        assertThat(ada.run("pim", "reviews").succeeds().out()).contains("joiners");
    }

    @Test
    void anAlertIsSetDismissedAndMended() {
        SignedIn dan = eligible(USERS);
        pim.ada();
        pim.wait(Duration.ofDays(40));
        Desk ada = desk(pim.ada()).login();

        // Whoever administers no roles hears nothing; what is not known is said.
        assertThat(desk(pim.somebody()).login().run("pim", "alerts").code()).isEqualTo(1);
        Desk auditor = desk(pim.somebody(Role.AUDITOR)).login();
        Ran refreshed = auditor.run("pim", "alerts", "refresh").succeeds();
        assertThat(refreshed.out())
                .containsPattern("StaleSignInAlert +medium +active +\\d+ +0 +after 30 days")
                .containsPattern("TooManyOwnersAssignedToResource +medium +unjudged")
                .containsPattern("InvalidLicenseAlert +high +quiet");
        assertThat(auditor.run("pim", "alerts", "set", "stale", "--days", "60").code())
                .isEqualTo(1);
        assertThat(desk(pim.somebody(Role.SECURITY_OPERATOR))
                        .login()
                        .run("pim", "alerts", "disable", "stale")
                        .err())
                .contains("[notAdministrator]");

        // What somebody has seen is silent.
        String stale = incident(ada, "stale", name(dan));
        assertThat(ada.run("pim", "alerts", "show", "stale").succeeds().out())
                .contains("Potential stale accounts", "Remove the roles of those", name(dan) + ", eligible User Admin");
        ada.run("pim", "alerts", "dismiss", "stale", stale.substring(0, 8)).succeeds();
        assertThat(ada.run("pim", "alerts", "show", "stale", "--output", "json")
                        .json()
                        .get("dismissedCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(pim.post(pim.ada(), "alerts/StaleSignInAlert/dismissal", "{'incidents':['none']}")
                        .status())
                .isEqualTo(409);
        assertThat(pim.post(
                                pim.somebody(Role.SECURITY_OPERATOR),
                                "alerts/StaleSignInAlert/dismissal",
                                "{'incidents':['none']}")
                        .status())
                .as("whoever administers nothing is told that first")
                .isEqualTo(403);
        assertThat(ada.run("pim", "alerts", "dismiss", "stale", "7777").err())
                .contains("there is no incident \"7777\" in this alert");
        assertThat(ada.run("pim", "alerts", "dismiss", "stale").code()).isEqualTo(2);

        // Limits and thresholds are the engine's; what an alert does not have is refused.
        assertThat(ada.run("pim", "alerts", "set", "stale", "--days", "400").err())
                .contains("1 to 365, not 400  [alert]");
        assertThat(ada.run("pim", "alerts", "set", "stale", "--count", "4").err())
                .contains("this alert has days");
        assertThat(ada.run("pim", "alerts", "set", "stale", "--days", "20")
                        .succeeds()
                        .out())
                .contains("after 20 days (usual: after 30 days)");
        assertThat(pim.put(pim.ada(), "alerts/StaleSignInAlert/setting", "{\"version\":0,\"isEnabled\":true}")
                        .status())
                .isEqualTo(409);

        // A remedy is an ordinary request.
        ada.run("pim", "alerts", "refresh").succeeds();
        String anew = incident(ada, "stale", name(dan));
        assertThat(ada.run("pim", "alerts", "remediate", "stale", anew, "-j", "left the company", "--code", ada.code())
                        .succeeds()
                        .out())
                .contains("by the request ");
        Until.holds(() -> current(pim.again(dan)).isEmpty());
        assertThat(ada.run("pim", "alerts", "remediate", "stale", anew, "--code", ada.code())
                        .err())
                .contains("[nothingThere]");

        // Turning an alert off is one.
        assertThat(ada.run("pim", "alerts", "disable", "sequential").succeeds().out())
                .contains("  off\n");
        assertThat(ada.run("pim", "alerts", "disable", "AlertDisabled").err()).contains("cannot be turned off");
        assertThat(ada.run("pim", "alerts", "refresh").succeeds().out())
                .containsPattern("AlertDisabledAlert +high +active +1");
        assertThat(pim.post(
                                pim.ada(),
                                "alerts/AlertDisabledAlert/remedy",
                                "{'incident':'" + incident(ada, "alertdisabled", "") + "'}")
                        .json()
                        .get("detail")
                        .asText())
                .contains("Nothing can mend this but people");
        ada.run("pim", "alerts", "enable", "sequential").succeeds();
        assertThat(ada.run("pim", "alerts", "refresh").succeeds().out())
                .containsPattern("AlertDisabledAlert +high +quiet");
        assertThat(ada.run("pim", "alerts", "show", "nothing").code()).isEqualTo(2);
    }

    /** A seed is enough to see it again. */
    @Test
    void noBodyMakesItFail() {
        SignedIn ada = pim.ada();
        SignedIn dan = eligible(HELPDESK);
        String review = pim.post(ada, "reviews", """
                        {'name':'all','scope':{'target':{'roleDefinitionId':'%s'}},
                         'stages':[{'reviewers':[{'type':'singleUser','id':'%s'}],'durationInDays':300}]}""".formatted(HELPDESK, Pim.id(dan)))
                .json()
                .get("id")
                .asText();
        Until.holds(
                () -> !pim.get(ada, "reviews/" + review).json().get("instances").isEmpty());
        Random random = new Random(13);
        List<String> names = List.of(
                "name",
                "scope",
                "stages",
                "settings",
                "schedule",
                "version",
                "instance",
                "grantIds",
                "decision",
                "justification",
                "thresholds",
                "isEnabled",
                "incidents",
                "incident",
                "id",
                "wings");
        List<String> values = List.of(
                "null",
                "1",
                "-1",
                "[]",
                "{}",
                "''",
                "'x'",
                "[null]",
                "[{}]",
                "[[]]",
                "true",
                "1e9",
                "['Approve']",
                "{'target':null}",
                "{'days':1e99}",
                "{'recurrence':{'type':'weekly'}}",
                "[{'reviewers':[{'type':'self'}]}]");
        List<String> paths = List.of(
                "reviews",
                "reviews/" + review + "/decisions",
                "reviews/" + review + "/recommendations",
                "reviews/" + review + "/reset",
                "reviews/" + review + "/apply",
                "alerts/StaleSignInAlert/dismissal",
                "alerts/StaleSignInAlert/remedy");
        for (int i = 0; i < 300; i++) {
            String body = names.stream()
                    .filter(_ -> random.nextInt(5) == 0)
                    .map(name -> "'" + name + "':" + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining(",", "{", "}"));
            String path = paths.get(random.nextInt(paths.size()));
            Answer answer = pim.post(ada, path, body);
            // Asked again is what nobody has answered, too.
            assertThat(answer.status())
                    .as(path + " " + body + ": " + answer.body())
                    .isIn(200, 400, 403, 404, 409);
            assertThat(answer.json().has(answer.status() == 200 ? "changed" : "title"))
                    .isTrue();
        }
        assertThat(pim.put(ada, "alerts/StaleSignInAlert/setting", "{}").status())
                .isEqualTo(400);
        assertThat(pim.get(ada, "reviews?mine=perhaps").status()).isEqualTo(400);
        assertThat(pim.get(ada, "reviews?after=x").status()).isEqualTo(400);
        assertThat(pim.get(ada, "reviews/" + review + "/items?instance=2").status())
                .isEqualTo(404);
    }

    private SignedIn eligible(String role) {
        SignedIn somebody = pim.somebody();
        pim.makeEligible(somebody, role);
        return somebody;
    }

    private JsonNode current(SignedIn who) {
        return pim.get(who, "grants?state=current&kind=eligible&mine=true")
                .json()
                .get("items");
    }

    private static String incident(Desk desk, String alert, String holder) {
        JsonNode incidents = desk.run("pim", "alerts", "show", alert, "--output", "json")
                .succeeds()
                .json()
                .get("incidents");
        for (JsonNode one : incidents) {
            if (holder.isEmpty() || one.at("/principal/name").asText().equals(holder)) {
                return one.get("id").asText();
            }
        }
        throw new AssertionError(incidents.toPrettyString());
    }

    private static String decision(int instance, String grant) {
        return "{'instance':" + instance + ",'grantIds':['" + grant + "'],'decision':'Deny'}";
    }

    private static String name(SignedIn who) {
        return who.person().account().name().value();
    }

    private Desk desk(SignedIn who) {
        return new Desk(world, tool, who.person(), folder.resolve(Pim.id(who)));
    }
}
