package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** Speaks to the server as clients of Microsoft Graph do. */
@Singleton
public final class Graph {
    static final String ROLES = "/v1.0/roleManagement/directory/";
    static final String BETA_ROLES = "/beta/roleManagement/directory/";

    private final World world;

    Graph(World world) {
        this.world = world;
    }

    Answer get(SignedIn in, String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = Pim.cookie(in);
        return world.client().get(path, all);
    }

    /** A body whose quotation marks may be single ones. */
    Answer post(SignedIn in, String path, String json) {
        return send(in, "POST", path, json);
    }

    Answer send(SignedIn in, String verb, String path, String json) {
        return world.client().send(request(in, path).method(verb, body(json)));
    }

    /** The same, as a client that calls it something. */
    Answer called(String called, SignedIn in, String path, String json) {
        return world.client()
                .send(request(in, path).header("client-request-id", called).POST(body(json)));
    }

    private HttpRequest.Builder request(SignedIn in, String path) {
        return world.client()
                .to(path)
                .header("Cookie", Pim.cookie(in))
                .header("X-CSRF-Token", in.csrf())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(String json) {
        return BodyPublishers.ofString(json.replace('\'', '"'));
    }

    /** What a list has. */
    List<JsonNode> list(SignedIn in, String path) {
        Answer answer = get(in, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("value").spliterator(), false)
                .toList();
    }

    static String filter(String text) {
        return "$filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String code(Answer answer) {
        return answer.json().at("/error/code").asText();
    }

    static String message(Answer answer) {
        return answer.json().at("/error/message").asText();
    }

    static String activation(SignedIn whom, String role) {
        return "{'action':'selfActivate','principalId':'" + Pim.id(whom) + "','roleDefinitionId':'" + role
                + "','directoryScopeId':'/','justification':'INC-7 mailbox is stuck',"
                + "'scheduleInfo':{'startDateTime':null,'expiration':{'type':'AfterDuration','duration':'PT2H'}}}";
    }

    /** What begins now, to the nanosecond. */
    String assignment(SignedIn whom, String role) {
        return "{'action':'adminAssign','principalId':'" + Pim.id(whom) + "','roleDefinitionId':'" + role
                + "','directoryScopeId':'/','justification':'joins the team',"
                + "'scheduleInfo':{'startDateTime':'" + world.clock().instant().minusNanos(876_543_211)
                + "','expiration':{'type':'noExpiration'}}}";
    }
}
