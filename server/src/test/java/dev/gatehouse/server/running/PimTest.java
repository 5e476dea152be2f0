package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Privileged Identity Management over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class PimTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";
    private static final String INTUNE = "3a2c62db-5318-420d-8d74-23affee5d9d5";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";

    private final World world;
    private final Pim pim;

    PimTest(World world, Pim pim) {
        this.world = world;
        this.pim = pim;
    }

    @Test
    void twoApproveWhatAThirdActivatesAndGivesBack() {
        // The first administrator makes cem eligible, and has ada and ben approve, one after the other.
        SignedIn ada = pim.ada();
        SignedIn ben = pim.somebody();
        SignedIn cem = pim.somebody();
        pim.makeEligible(cem, EXCHANGE);
        JsonNode set = pim.approvedBy(EXCHANGE, ada, ben);
        assertThat(set.get("version").asInt()).isEqualTo(1);
        assertThat(set.at("/activation/approval/state").asText()).isEqualTo("in force");

        // A token proves no second factor, and cem gave no reason.
        String token = world.token(cem.person(), Duration.ofDays(1), Optional.empty(), Role.USER);
        Answer refused = world.client()
                .post(
                        "/api/v1/pim/requests",
                        "{\"action\":\"selfActivate\",\"target\":{\"roleDefinitionId\":\"" + EXCHANGE + "\"}}",
                        "Authorization",
                        "Bearer " + token);
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(Pim.refusals(refused)).containsExactlyInAnyOrder("justification", "secondFactor");
        assertThat(refused.json().at("/refusals").findValuesAsText("limit")).contains("PT10M");

        // With both it waits for the first stage.
        Answer asked = pim.post(cem, "requests", Pim.activation(EXCHANGE));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String id = asked.json().get("id").asText();
        assertThat(asked.header("Location")).endsWith("/api/v1/pim/requests/" + id);
        assertThat(asked.json().get("status").asText()).isEqualTo("PendingApproval");
        assertThat(asked.json().get("openStage").asInt()).isEqualTo(1);
        assertThat(Pim.ids(asked.json().get("mayDecide"))).containsExactlyInAnyOrder(Pim.id(ada), Pim.id(ben));
        assertThat(Pim.ids(pim.get(ada, "approvals").json().get("items"))).contains(id);

        // Nobody decides for himself, no stage is skipped, and nobody decides twice.
        assertThat(Pim.refusals(decide(cem, id, 1, true))).contains("ownRequest");
        assertThat(Pim.refusals(decide(ben, id, 2, true))).contains("notItsTurn");
        Answer first = decide(ada, id, 1, true);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().get("openStage").asInt()).isEqualTo(2);
        assertThat(first.json().at("/stages/0/decisions/0/by/name").asText()).isEqualTo("ada");
        Answer twice = decide(ada, id, 2, true);
        assertThat(twice.status()).isEqualTo(403);
        assertThat(Pim.refusals(twice)).contains("samePerson");
        assertThat(Pim.ids(pim.get(ada, "approvals").json().get("items"))).doesNotContain(id);

        // Another person approves: cem has the role, and the directory knows.
        assertThat(decide(ben, id, 2, true).status()).isEqualTo(200);
        Until.holds(() -> pim.get(cem, "grants?kind=active&state=current")
                .json()
                .at("/items/0/inDirectory")
                .asBoolean());
        JsonNode grant = pim.get(cem, "grants?kind=active&state=current").json().at("/items/0");
        assertThat(grant.at("/target/roleName").asText()).isEqualTo("Exchange Administrator");
        assertThat(grant.at("/target/directoryScopeId").asText()).isEqualTo("/");
        assertThat(grant.get("origin").asText()).isEqualTo("activated");
        assertThat(grant.get("principalName").asText())
                .isEqualTo(cem.person().account().name().value());
        Until.holds(() ->
                pim.get(cem, "requests/" + id).json().get("status").asText().equals("Provisioned"));
        assertThat(pim.get(ben, "requests/" + id).status())
                .as("whoever decided it sees it")
                .isEqualTo(200);

        // It is given back, though not in its first five minutes.
        String back = "{'action':'selfDeactivate','target':{'roleDefinitionId':'" + EXCHANGE + "'}}";
        Answer early = pim.post(cem, "requests", back);
        assertThat(early.status()).isEqualTo(409);
        assertThat(Pim.refusals(early)).containsExactly("tooShort");
        pim.wait(Duration.ofMinutes(6));
        assertThat(pim.post(cem, "requests", back).status()).isEqualTo(201);
        JsonNode over = pim.get(cem, "grants?kind=active").json().at("/items/0");
        assertThat(over.get("state").asText()).isEqualTo("ended");
        assertThat(over.get("endedBecause").asText()).isEqualTo("deactivated");
        Until.holds(() -> !pim.get(cem, "grants?kind=active")
                .json()
                .at("/items/0/inDirectory")
                .asBoolean());
    }

    @Test
    void g5WeakeningARuleIsAnAlertWithBeforeAndAfter() {
        SignedIn ada = pim.ada();
        ObjectNode setting = (ObjectNode) pim.get(ada, "settings/" + INTUNE).json();
        ObjectNode activation = (ObjectNode) setting.get("activation");
        assertThat(activation.get("enabledRules")).extracting(JsonNode::asText).contains("multiFactorAuthentication");
        activation.putArray("enabledRules").add("justification");
        assertThat(pim.put(ada, "settings/" + INTUNE, setting.toString()).status())
                .isEqualTo(200);

        String reader = "Bearer " + world.token(Role.SECURITY_READER);
        String auditor = "Bearer " + world.token(Role.AUDITOR);
        Until.holds(() -> alerts(reader).stream()
                .anyMatch(
                        alert -> alert.at("/alert/rule/title").asText().equals("PIM no longer asks for a second factor")
                                && alert.at("/alert/severity").asText().equals("high")
                                && alert.toString().contains("Intune Administrator")));
        Until.holds(() -> {
            String change = changes(auditor).toString();
            return change.contains("before") && change.contains("after") && change.contains(INTUNE);
        });
    }

    @Test
    void aProofThatIsOldIsProvedAnewWithACodeThatCountsOnce() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        pim.wait(Duration.ofMinutes(11));
        Answer old = pim.post(dan, "requests", Pim.activation(HELPDESK));
        assertThat(old.status()).isEqualTo(403);
        assertThat(Pim.refusals(old)).containsExactly("secondFactor");

        String code = pim.code(dan);
        assertThat(pim.prove(dan, code.equals("000000") ? "000001" : "000000").status())
                .isEqualTo(403);
        assertThat(pim.prove(dan, code).status()).isEqualTo(200);
        assertThat(pim.prove(dan, code).status()).isEqualTo(403);

        assertThat(pim.post(dan, "requests", Pim.activation(HELPDESK)).status()).isEqualTo(201);
    }

    @Test
    void aProofIsTriedOnlySoOften() {
        SignedIn dan = pim.somebody();
        String code = pim.code(dan);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 8; i++) {
            assertThat(pim.prove(dan, wrong).status()).isEqualTo(403);
        }
        Answer tooMany = pim.prove(dan, code);

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isNotEmpty();
        pim.wait(Duration.ofMinutes(5));
        assertThat(pim.prove(dan, "").status()).isEqualTo(403);
        assertThat(pim.prove(dan, pim.code(dan)).status()).isEqualTo(200);
    }

    @Test
    void h7WhoAsksOrDecidesWithoutEndMustWait() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        String dry = Pim.activation(HELPDESK).replace("{'action'", "{'validateOnly':true,'action'");
        for (int i = 0; i < 29; i++) {
            assertThat(pim.post(dan, "requests", dry).status()).isEqualTo(200);
        }
        Answer asked = pim.post(dan, "requests", Pim.activation(HELPDESK));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String id = asked.json().get("id").asText();
        SignedIn elsewhere = pim.again(dan);
        for (int i = 0; i < 30; i++) {
            assertThat(decide(elsewhere, id, 1, true).status()).isIn(403, 409);
        }

        Answer tooMany = decide(elsewhere, id, 1, true);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("1");
        assertThat(pim.post(dan, "requests", dry).status()).isEqualTo(429);
        assertThat(pim.get(dan, "requests").status())
                .as("reading is not asking")
                .isEqualTo(200);
        pim.makeEligible(pim.somebody(), HELPDESK);

        pim.wait(Duration.ofSeconds(1));
        assertThat(decide(elsewhere, id, 1, true).status()).isIn(403, 409);
        assertThat(decide(elsewhere, id, 1, true).status()).isEqualTo(429);
    }

    @Test
    void aTokenProvesNothing() {
        Answer answer = world.client()
                .post(
                        "/api/v1/session/proof",
                        "{\"totp\":\"123456\"}",
                        "Authorization",
                        "Bearer " + world.token(Role.USER));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("needs a session");
    }

    @Test
    void theWatchJudgesWhatPimDidAndTheTrailKeepsIt() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        assertThat(pim.post(dan, "requests", Pim.activation(HELPDESK)).status()).isEqualTo(201);
        String reader = "Bearer " + world.token(Role.SECURITY_READER);
        String auditor = "Bearer " + world.token(Role.AUDITOR);

        Until.holds(() -> world.client()
                .get("/api/v1/alerts?entity=" + Pim.id(dan), "Authorization", reader)
                .body()
                .contains("Helpdesk Administrator"));
        Until.holds(() -> world.client()
                .get("/api/v1/audit?action=pim&target=" + Pim.id(dan), "Authorization", auditor)
                .json()
                .findValuesAsText("action")
                .contains("pim.add-member-to-role-completed-pim-activation"));
    }

    @Test
    void whomItConcernsIsToldAndNobodyElse() {
        SignedIn dan = pim.somebody();
        SignedIn eve = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        assertThat(pim.post(dan, "requests", Pim.activation(HELPDESK)).status()).isEqualTo(201);

        Until.holds(() -> pim.get(dan, "notices")
                .json()
                .findValuesAsText("occasion")
                .containsAll(List.of("assigned", "activated")));
        JsonNode told = pim.get(dan, "notices").json().get("items");
        assertThat(told.at("/0/target/roleName").asText()).isEqualTo("Helpdesk Administrator");
        Answer first = pim.get(dan, "notices?limit=1");
        Answer second =
                pim.get(dan, "notices?limit=1&after=" + first.json().get("next").asText());
        assertThat(second.json().at("/items/0/id").asText())
                .isEqualTo(told.at("/1/id").asText());
        assertThat(pim.get(eve, "notices").json().get("items")).isEmpty();
        assertThat(pim.get(dan, "notices?after=x").status()).isEqualTo(400);
    }

    @Test
    void whatIsOnlyValidatedHasNoEffect() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        String id = UUID.randomUUID().toString();
        String form = Pim.activation(HELPDESK);
        Answer valid = pim.post(dan, "requests", "{'id':'" + id + "','validateOnly':true," + form.substring(1));

        assertThat(valid.status()).as(valid.body()).isEqualTo(200);
        assertThat(valid.json().get("id").asText()).isEqualTo(id);
        assertThat(pim.get(dan, "requests/" + id).status()).isEqualTo(404);
        assertThat(pim.get(dan, "grants?kind=active").json().get("items")).isEmpty();
        Answer invalid = pim.post(
                dan,
                "requests",
                "{'validateOnly':true,'action':'selfActivate','target':{'roleDefinitionId':'" + EXCHANGE + "'}}");
        assertThat(invalid.status()).isEqualTo(403);
        assertThat(Pim.refusals(invalid)).contains("notEligible", "justification");
    }

    @Test
    void theSameIdIsTheSameRequestAndNoOther() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        String id = UUID.randomUUID().toString();
        String form = "{'id':'" + id + "'," + Pim.activation(HELPDESK).substring(1);
        assertThat(pim.post(dan, "requests", form).status()).isEqualTo(201);
        assertThat(pim.post(dan, "requests", form).status()).isEqualTo(201);

        assertThat(pim.get(dan, "grants?kind=active").json().get("items")).hasSize(1);
        Answer other = pim.post(dan, "requests", form.replace("PT2H", "PT3H"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(Pim.refusals(other)).containsExactly("sameId");
    }

    @Test
    void aBundleIsOneOrNothing() {
        SignedIn dan = pim.somebody();
        String both = "{'bundle':[" + eligibility(dan, HELPDESK) + "," + eligibility(dan, USERS) + "]}";
        Answer made = pim.post(pim.ada(), "requests", both);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("requests")).hasSize(2);
        assertThat(made.json().get("bundleId").asText()).isNotBlank();

        Answer again = pim.post(
                pim.ada(), "requests", "{'bundle':[" + eligibility(dan, TEAMS) + "," + eligibility(dan, USERS) + "]}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(Pim.refusals(again)).containsExactly("exists");
        assertThat(pim.get(dan, "grants?roleDefinitionId=" + TEAMS).json().get("items"))
                .isEmpty();
    }

    @Test
    void nobodySeesWhatIsNotHis() {
        SignedIn dan = pim.somebody();
        SignedIn eli = pim.somebody();
        pim.makeEligible(dan, TEAMS);
        pim.approvedBy(TEAMS, pim.ada());
        String id = pim.post(dan, "requests", Pim.activation(TEAMS))
                .json()
                .get("id")
                .asText();
        SignedIn auditor = pim.somebody(Role.AUDITOR);

        assertThat(pim.get(dan, "requests/" + id).status()).isEqualTo(200);
        assertThat(pim.get(auditor, "requests/" + id).status()).isEqualTo(200);
        assertThat(Pim.ids(pim.get(dan, "requests").json().get("items"))).contains(id);
        assertThat(Pim.ids(pim.get(auditor, "requests?limit=200").json().get("items")))
                .contains(id);

        assertThat(pim.get(eli, "requests/" + id).status()).isEqualTo(404);
        for (String filter :
                List.of("", "?principalId=" + Pim.id(dan), "?by=" + Pim.id(dan), "?status=PendingApproval")) {
            assertThat(pim.get(eli, "requests" + filter).json().get("items"))
                    .as(filter)
                    .isEmpty();
        }
        for (String filter :
                List.of("", "?principalId=" + Pim.id(dan), "?roleDefinitionId=" + TEAMS, "?kind=eligible")) {
            assertThat(pim.get(eli, "grants" + filter).json().get("items"))
                    .as(filter)
                    .isEmpty();
        }
        assertThat(pim.get(eli, "approvals").json().get("items")).isEmpty();
        assertThat(pim.get(eli, "principals").status()).isEqualTo(403);
        assertThat(decide(eli, id, 1, true).status()).isEqualTo(404);
        assertThat(pim.post(eli, "requests/" + id + "/cancel", "").status()).isEqualTo(404);
        String revocation = "{'principalId':'" + Pim.id(dan) + "','justification':'curious'}";
        Answer revoked = pim.post(eli, "grants/revocation", revocation);
        assertThat(revoked.status()).isEqualTo(403);
        assertThat(Pim.refusals(revoked)).containsExactly("notAdministrator");
        Answer forOther = pim.post(eli, "requests", eligibility(dan, TEAMS));
        assertThat(forOther.status()).isEqualTo(403);
        assertThat(Pim.refusals(forOther)).containsExactly("notAdministrator");

        assertThat(pim.post(dan, "requests/" + id + "/cancel", "")
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("Canceled");
    }

    @Test
    void anAdministratorRevokesWhatIsActivated() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, HELPDESK);
        assertThat(pim.post(dan, "requests", Pim.activation(HELPDESK)).status()).isEqualTo(201);
        String wish = "{'principalId':'" + Pim.id(dan) + "','justification':'his laptop was stolen'}";
        Answer revoked = pim.post(pim.ada(), "grants/revocation", wish);

        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.json().at("/ended/0/endedBecause").asText()).isEqualTo("revoked");
        Answer nothing = pim.post(pim.ada(), "grants/revocation", wish);
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(Pim.refusals(nothing)).containsExactly("nothingThere");
    }

    @Test
    void listsComePageByPage() {
        SignedIn dan = pim.somebody();
        for (String role : List.of(HELPDESK, USERS, TEAMS)) {
            pim.makeEligible(dan, role);
        }
        for (String list : List.of("grants?", "requests?", "requests?principalId=" + Pim.id(dan) + "&")) {
            JsonNode first = pim.get(dan, list + "limit=2").json();
            JsonNode second = pim.get(
                            dan,
                            list + "limit=2&after="
                                    + Alerts.encoded(first.get("next").asText()))
                    .json();
            assertThat(first.get("items")).as(list).hasSize(2);
            assertThat(second.get("items")).as(list).hasSize(1);
            assertThat(second.has("next")).isFalse();
        }
        JsonNode roles = pim.get(dan, "roles?limit=1").json();
        assertThat(roles.at("/items/0/name").asText()).isNotBlank();
        assertThat(pim.get(dan, "roles?limit=200&after=" + roles.get("next").asText())
                        .json()
                        .get("items")
                        .size())
                .isGreaterThan(50);
    }

    @Test
    void aSettingOfANewTenantIsPendingAndHealthSaysSo() {
        JsonNode setting =
                pim.get(pim.ada(), "settings/" + Pim.GLOBAL_ADMINISTRATOR).json();
        assertThat(setting.at("/activation/approval/state").asText()).isEqualTo("pending: needs 2 approvers");
        assertThat(setting.at("/activation/approval/approvalStages")).hasSize(2);

        String token = world.token(Role.AUDITOR);
        Until.holds(() -> world.client()
                .get("/api/v1/health", "Authorization", "Bearer " + token)
                .body()
                .contains("Global Administrator (needs 2 approvers)"));
    }

    @Test
    void aSettingIsSetFromTheVersionThatItWasMadeFrom() {
        SignedIn ada = pim.ada();
        ObjectNode setting = (ObjectNode) pim.get(ada, "settings/" + USERS).json();
        ((ObjectNode) setting.get("activation")).put("maximumDuration", "PT4H");
        Answer set = pim.put(ada, "settings/" + USERS, setting.toString());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().at("/activation/maximumDuration").asText()).isEqualTo("PT4H");
        setting.remove("version");
        set.json().properties().forEach(member -> {
            if (!member.getKey().equals("version") && !member.getKey().equals("activation")) {
                assertThat(member.getValue()).as(member.getKey()).isEqualTo(setting.get(member.getKey()));
            }
        });

        Answer stale =
                pim.put(ada, "settings/" + USERS, setting.put("version", 0).toString());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(Pim.refusals(stale)).containsExactly("changedMeanwhile");
        Answer plain = pim.put(pim.somebody(), "settings/" + USERS, setting.toString());
        assertThat(plain.status()).isEqualTo(403);
        assertThat(Pim.refusals(plain)).containsExactly("notAdministrator");
        for (String wrong : List.of(
                "{}",
                "{\"version\":1}",
                setting.toString().replace("PT4H", "PT9000H"),
                setting.toString().replace("PT4H", "4"),
                setting.toString().replace("justification", "reason"),
                setting.toString().replace("\"approvalStages\":[]", "\"approvalStages\":[null]"),
                setting.toString().replace("\"approvalStages\":[]", "\"approvalStages\":[{\"quorum\":2000000000}]"),
                setting.toString().replace("\"approvalStages\":[]", "\"approvalStages\":[{},{},{}]"))) {
            Answer answer = pim.put(ada, "settings/" + USERS, wrong);
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
        }
        assertThat(pim.get(ada, "settings/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(pim.get(ada, "settings/" + UUID.randomUUID() + "?access=member")
                        .status())
                .isEqualTo(404);
        assertThat(pim.get(ada, "settings/" + USERS + "?scope=x").status()).isEqualTo(400);
    }

    @Test
    void whatIsWrittenWrongIs400() {
        SignedIn dan = pim.somebody();
        String target = "'target':{'roleDefinitionId':'" + HELPDESK + "'}";
        for (String wrong : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{'action':'selfActivate'}",
                "{'action':'activate'," + target + "}",
                "{'action':'selfActivate','target':{}}",
                "{'action':'selfActivate','target':{'roleDefinitionId':'x'}}",
                "{'action':'selfActivate','target':{'roleDefinitionId':'" + HELPDESK + "','directoryScopeId':'x'}}",
                "{'action':'selfActivate','target':{'groupId':'" + HELPDESK + "'}}",
                "{'action':'selfActivate','kind':'eligible'," + target + "}",
                "{'action':'selfActivate','id':'1'," + target + "}",
                "{'action':'selfActivate','start':'soon'," + target + "}",
                "{'action':'selfActivate','end':'2026-13-01'," + target + "}",
                "{'action':'selfActivate','duration':'-PT1H'," + target + "}",
                "{'action':'selfActivate','duration':'PT1H','end':'never'," + target + "}",
                "{'action':'selfActivate','justification':'a\\u0000b'," + target + "}",
                "{'action':'selfActivate','more':1," + target + "}",
                "{'action':'adminAssign','kind':'active'," + target + "}",
                "{'action':'adminAssign','principalId':'" + Pim.id(dan) + "'," + target + "}",
                "{'bundle':[]}",
                "{'bundle':[null,null]}",
                "{'bundle':[{},{}],'action':'selfActivate'}")) {
            Answer answer = pim.post(dan, "requests", wrong);
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
        }
        String decision = "requests/" + UUID.randomUUID() + "/decision";
        for (String wrong : List.of("", "{}", "{'stage':0,'approves':true}", "{'stage':'x','approves':true}")) {
            assertThat(pim.post(dan, "grants/revocation", wrong).status()).isEqualTo(400);
            assertThat(pim.post(dan, decision, wrong).status()).as(wrong).isIn(400, 404);
        }
        for (String wrong : List.of(
                "requests?status=Open",
                "requests?principalId=x",
                "requests?after=x",
                "requests?from=x",
                "requests?accessId=member",
                "grants?kind=x",
                "grants?state=x",
                "grants?after=x",
                "approvals?after=x",
                "roles?after=x",
                "roles?limit=0")) {
            assertThat(pim.get(dan, wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    private Answer decide(SignedIn in, String request, int stage, boolean approves) {
        return pim.post(
                in,
                "requests/" + request + "/decision",
                "{'stage':" + stage + ",'approves':" + approves + ",'justification':'I know of it'}");
    }

    /** Has the first administrator say that a role is approved by one of these in two stages, or by one in one. */
    private List<JsonNode> alerts(String reader) {
        JsonNode page = world.client()
                .get("/api/v1/alerts?minSeverity=high&limit=200", "Authorization", reader)
                .json();
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private JsonNode changes(String auditor) {
        return world.client()
                .get("/api/v1/audit?action=pim.update-role-setting-in-pim&limit=200", "Authorization", auditor)
                .json();
    }

    private static String eligibility(SignedIn whom, String role) {
        return "{'action':'adminAssign','kind':'eligible','principalId':'" + Pim.id(whom)
                + "','target':{'roleDefinitionId':'" + role + "'},'justification':'joins the team'}";
    }
}
