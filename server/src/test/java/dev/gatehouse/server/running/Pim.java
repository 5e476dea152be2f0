package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import dev.gatehouse.server.running.World.SignedIn;
import jakarta.inject.Singleton;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Speaks to PIM through the front door; of a server in which nobody was before. */
@Singleton
public final class Pim {
    static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    private final World world;
    private Optional<Person> first = Optional.empty();

    Pim(World world) {
        this.world = world;
    }

    /** The first administrator, who has just signed in. */
    synchronized SignedIn ada() {
        if (first.isEmpty()) {
            first = Optional.of(world.person("ada", Role.PRIVILEGED_ROLE_ADMINISTRATOR));
            SignedIn ada = world.session(first.get());
            Until.holds(() -> get(ada, "grants?state=current")
                    .json()
                    .at("/items/0/inDirectory")
                    .asBoolean());
        }
        return world.session(first.get());
    }

    /** Somebody whom PIM knows, and who has just signed in. */
    SignedIn somebody(Role... roles) {
        SignedIn somebody = world.signedIn(roles);
        SignedIn ada = ada();
        Until.holds(
                () -> ids(get(ada, "principals?limit=200").json().get("items")).contains(id(somebody)));
        return somebody;
    }

    /** Somebody signs in again. */
    SignedIn again(SignedIn somebody) {
        return world.session(somebody.person());
    }

    void wait(Duration time) {
        world.clock().forward(time);
    }

    Answer get(SignedIn in, String path) {
        return world.client().get("/api/v1/pim/" + path, "Cookie", cookie(in));
    }

    Answer post(SignedIn in, String path, String json) {
        return world.client()
                .post("/api/v1/pim/" + path, json.replace('\'', '"'), "Cookie", cookie(in), "X-CSRF-Token", in.csrf());
    }

    Answer put(SignedIn in, String path, String json) {
        return world.client()
                .send(world.client()
                        .to("/api/v1/pim/" + path)
                        .header("Cookie", cookie(in))
                        .header("X-CSRF-Token", in.csrf())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    /** A second factor is proved in a session. */
    Answer prove(SignedIn in, String code) {
        return world.client()
                .post(
                        "/api/v1/session/proof",
                        "{\"totp\":\"" + code + "\"}",
                        "Cookie",
                        cookie(in),
                        "X-CSRF-Token",
                        in.csrf());
    }

    String code(SignedIn in) {
        return in.person().totp().codeAt(world.clock().instant());
    }

    /** The first administrator makes somebody eligible for a role. */
    void makeEligible(SignedIn whom, String role) {
        Answer made = post(
                ada(),
                "requests",
                "{'action':'adminAssign','kind':'eligible','principalId':'" + id(whom)
                        + "','target':{'roleDefinitionId':'" + role + "'},'justification':'joins the team'}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Until.holds(() -> get(whom, "grants?kind=eligible&state=current&roleDefinitionId=" + role)
                        .json()
                        .get("items")
                        .size()
                == 1);
    }

    /** Each of these approves a role's activations in a stage of its own, and any of them may. */
    JsonNode approvedBy(String role, SignedIn... approvers) {
        return approvedIn(approvers.length, role, approvers);
    }

    /** One of these approves a role's activations. */
    JsonNode approvedByOneOf(String role, SignedIn... approvers) {
        return approvedIn(1, role, approvers);
    }

    private JsonNode approvedIn(int count, String role, SignedIn... approvers) {
        ObjectNode setting = (ObjectNode) get(ada(), "settings/" + role).json();
        ObjectNode approval = (ObjectNode) setting.at("/activation/approval");
        approval.put("isApprovalRequired", true);
        var stages = approval.putArray("approvalStages");
        for (int i = 0; i < count; i++) {
            var named = stages.addObject().putArray("primaryApprovers");
            for (SignedIn approver : approvers) {
                named.addObject().put("type", "singleUser").put("id", Pim.id(approver));
            }
        }
        Answer set = put(ada(), "settings/" + role, setting.toString());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        return set.json();
    }

    static String activation(String role) {
        return "{'action':'selfActivate','target':{'roleDefinitionId':'" + role
                + "'},'duration':'PT2H','justification':'INC-7 mailbox is stuck'}";
    }

    static String id(SignedIn in) {
        return in.person().account().id().toString();
    }

    static List<String> ids(JsonNode items) {
        return texts(items, "id");
    }

    static List<String> texts(JsonNode items, String member) {
        return new ArrayList<>(StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(member).asText())
                .toList());
    }

    /** The codes of all refusals. */
    static List<String> refusals(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        return texts(answer.json().get("refusals"), "code");
    }

    static String cookie(SignedIn in) {
        return "__Host-gatehouse=" + in.cookie();
    }
}
