package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.audit.AuditVerifier;
import dev.gatehouse.audit.PublicAuditKey;
import dev.gatehouse.audit.Verification;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Sources, legal holds and the audit trail, over HTTP. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class KeepingTest {
    private static final String HOLD =
            "{\"case\":\"CASE-17\",\"accounts\":[\"adm_lee@contoso.example\"],\"events\":[],\"reason\":\"the works council asks\"}";

    private final World world;
    private final Path data;

    KeepingTest(World world, @ConfigProperty(name = "gatehouse.data") Path data) {
        this.world = world;
        this.data = data;
    }

    @Test
    void aSourceIsListedWithWhatItHandedOver() {
        String reader = world.token(Role.SECURITY_READER);
        SourceBinding binding = new SourceBinding("keeping", "home", Set.of(Table.SIGNIN_LOGS));
        String token = world.source(binding);
        assertThat(get("/api/v1/sources/keeping", reader).json().get("lastReceived"))
                .as("never spoke")
                .isNull();

        assertThat(ingest(token, "{\"no\":\"event\"}\n{\"a\":\n").status()).isEqualTo(200);
        assertThat(ingest(token, "no JSON").status()).isEqualTo(400);
        Until.holds(() -> get("/api/v1/sources/keeping", reader)
                        .json()
                        .at("/lag/unjudged")
                        .asLong()
                == 0);

        JsonNode source = get("/api/v1/sources/keeping", reader).json();
        assertThat(source.get("kind").asText()).isEqualTo("pushed");
        assertThat(source.get("state").asText()).isEqualTo("listening");
        assertThat(source.get("tables").get(0).asText()).isEqualTo("SigninLogs");
        assertThat(source.get("bytes").asLong()).isPositive();
        assertThat(source.get("unreadable").asLong())
                .as("a piece of the first body, and the second")
                .isEqualTo(2);
        assertThat(source.get("lastReceived").asText())
                .isEqualTo(world.clock().instant().toString());
        assertThat(source.at("/errors/last/words").asText()).contains("no JSON");
        assertThat(source.get("silentAfter").asText()).isEqualTo("PT24H");
        assertThat(source.has("silentSince")).isFalse();

        JsonNode page = get("/api/v1/sources?limit=1", reader).json();
        assertThat(page.get("items")).hasSize(1);
        JsonNode rest = get(
                        "/api/v1/sources?limit=200&after=" + page.get("next").asText(), reader)
                .json();
        assertThat(rest.get("items"))
                .extracting(item -> item.get("name").asText())
                .contains("keeping")
                .doesNotContain(page.at("/items/0/name").asText())
                .isSorted();
        assertThat(get("/api/v1/sources/nothing", reader).status()).isEqualTo(404);
        assertThat(get("/api/v1/sources?limit=0", reader).status()).isEqualTo(400);
        assertThat(get("/metrics", reader).body())
                .contains(
                        "gatehouse_source_lag_bytes{source=\"keeping\"} 0.0",
                        "gatehouse_source_silent{source=\"keeping\"} 0.0",
                        "gatehouse_source_last_received_timestamp_seconds{source=\"keeping\"}");
    }

    @Test
    void aHoldIsPlacedByOneAndLiftedByTwo() {
        String kim = world.token(Role.INVESTIGATOR);
        String lee = world.token(Role.INVESTIGATOR);
        Answer placed = post("/api/v1/holds", HOLD, kim);
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        String id = placed.json().get("id").asText();
        assertThat(placed.header("Location")).endsWith("/api/v1/holds/" + id);
        assertThat(placed.json().get("case").asText()).isEqualTo("CASE-17");

        String path = "/api/v1/holds/" + id;
        assertThat(delete(path, kim).status()).as("without a reason").isEqualTo(400);
        Answer asked = delete(path + "?reason=over", kim);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().get("inForce").asBoolean()).isTrue();
        assertThat(asked.json().at("/liftAsked/reason").asText()).isEqualTo("over");
        assertThat(delete(path + "?reason=over", kim).status())
                .as("the same person again")
                .isEqualTo(409);
        assertThat(held(id, "", lee)).isTrue();

        Answer lifted = delete(path + "?reason=yes", lee);
        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.json().get("inForce").asBoolean()).isFalse();
        assertThat(delete(path + "?reason=yes", lee).status()).isEqualTo(409);
        assertThat(held(id, "", lee)).isFalse();
        assertThat(held(id, "&lifted=true", lee)).isTrue();

        JsonNode notes = get("/api/v1/audit?target=" + id, world.token(Role.AUDITOR))
                .json()
                .get("items");
        assertThat(notes)
                .extracting(note -> note.at("/entry/action").asText())
                .containsExactly("hold.lift", "hold.lift-request", "hold.place");
        assertThat(notes.get(2).at("/entry/after/accounts/0").asText()).isEqualTo("adm_lee@contoso.example");
    }

    @Test
    void nobodyLiftsAHoldOnHimself() {
        Person person = world.person(Role.INVESTIGATOR);
        String name = person.account().name().value();
        String token = world.token(person, Duration.ofDays(1), Optional.empty(), Role.INVESTIGATOR);
        String id = post(
                        "/api/v1/holds",
                        "{\"accounts\":[\"" + name + "\"],\"reason\":\"r\"}",
                        world.token(Role.INVESTIGATOR))
                .json()
                .get("id")
                .asText();

        assertThat(delete("/api/v1/holds/" + id + "?reason=r", token).status()).isEqualTo(403);
        assertThat(held(id, "", token)).isTrue();
    }

    @Test
    void aHoldThatHoldsNothingOrCannotBeKeptIsRefused() {
        String kim = world.token(Role.INVESTIGATOR);
        for (String body : List.of(
                "{\"reason\":\"r\"}",
                "{\"accounts\":[\"a\"]}",
                "{\"accounts\":[\"a\\nb\"],\"reason\":\"r\"}",
                "{\"accounts\":[null],\"events\":[null],\"reason\":\"r\"}",
                "{\"events\":[\"x\"],\"reason\":\"r\"}",
                "{\"accounts\":[\" \"],\"reason\":\"r\"}",
                "{\"accounts\":[\"" + "a".repeat(201) + "\"],\"reason\":\"r\"}",
                "[]",
                "")) {
            assertThat(post("/api/v1/holds", body, kim).status()).as(body).isEqualTo(400);
        }
        assertThat(get("/api/v1/holds?after=x", kim).status()).isEqualTo(400);
        assertThat(get("/api/v1/holds?lifted=x", kim).status()).isEqualTo(400);
        assertThat(delete("/api/v1/holds/x?reason=r", kim).status()).isEqualTo(404);
    }

    @Test
    void theTrailIsSearchedPageByPage() {
        String auditor = world.token(Role.AUDITOR);
        String _ = world.token(Role.SECURITY_READER);
        JsonNode first = get("/api/v1/audit?action=token&limit=1", auditor).json();
        assertThat(first.get("items")).hasSize(1);
        assertThat(first.at("/items/0/entry/action").asText()).isEqualTo("token.create");
        JsonNode second = get(
                        "/api/v1/audit?action=token&limit=1&after="
                                + first.get("next").asText(),
                        auditor)
                .json();
        assertThat(second.at("/items/0/number").asLong())
                .isLessThan(first.at("/items/0/number").asLong());
        assertThat(get("/api/v1/audit?until=2001-01-01", auditor).json().get("items"))
                .isEmpty();
        for (String query : List.of("from=x", "limit=0", "after=x", "actor=" + "a".repeat(1001))) {
            assertThat(get("/api/v1/audit?" + query, auditor).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void theExportOfTheRunningServerVerifiesOfflineAndNotWithABitFlipped() throws IOException {
        String auditor = world.token(Role.AUDITOR);
        Until.holds(() -> world.watching().trail().unsealed(1).isEmpty());
        Answer answer = get("/api/v1/audit/export", auditor);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        byte[] export = answer.body().getBytes(StandardCharsets.UTF_8);
        AuditVerifier verifier =
                AuditVerifier.trusting(PublicAuditKey.ofPem(Files.readString(data.resolve("audit-public.pem"))));

        assertThat(verifier.verify(new ByteArrayInputStream(export)))
                .isInstanceOfSatisfying(
                        Verification.Intact.class,
                        intact -> assertThat(intact.entries()).isPositive());
        for (int at : new int[] {export.length / 3, export.length / 2, export.length - 10}) {
            export[at] ^= 1;
            assertThat(verifier.verify(new ByteArrayInputStream(export)))
                    .as("bit of byte %d", at)
                    .isInstanceOf(Verification.Broken.class);
            export[at] ^= 1;
        }
    }

    @Test
    void healthTellsOfTheJournal() {
        assertThat(get("/api/v1/health", world.token(Role.AUDITOR)).body())
                .contains("\"name\":\"journal\"", "whole when it was opened");
    }

    private boolean held(String id, String more, String token) {
        for (JsonNode hold : get("/api/v1/holds?limit=200" + more, token).json().get("items")) {
            if (hold.get("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private Answer ingest(String token, String body) {
        return world.client()
                .post(
                        "/ingest",
                        BodyPublishers.ofString(body),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/x-ndjson");
    }

    private Answer get(String path, String token) {
        return world.client().get(path, "Authorization", "Bearer " + token);
    }

    private Answer post(String path, String json, String token) {
        return world.client().post(path, json, "Authorization", "Bearer " + token);
    }

    private Answer delete(String path, String token) {
        return world.client().call("DELETE", path, "Authorization", "Bearer " + token);
    }
}
