package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import dev.gatehouse.store.audit.AuditNote;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings alerts about through the front door: logs are sent, and what comes of them is waited for. */
@Singleton
public final class Alerts {
    /** Other tests move the clock on. */
    private static final Duration LONG = Duration.ofDays(3650);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final World world;
    private Optional<String> source = Optional.empty();
    private Optional<String> reader = Optional.empty();

    Alerts(World world) {
        this.world = world;
    }

    /** Somebody whom no record has named before. */
    static Someone somebody() {
        return Someone.named("user-" + PEOPLE.incrementAndGet() + "@contoso.example");
    }

    /** The time of events, later than that of all before. */
    Instant time() {
        return world.clock().instant().plusSeconds(PEOPLE.incrementAndGet());
    }

    /** Sends records. */
    void send(String... records) {
        String token = source.orElseGet(() -> world.token(
                world.person(), LONG, Optional.of(new SourceBinding("entra", "home", Set.of())), Role.SOURCE));
        source = Optional.of(token);
        Answer answer = world.client()
                .post(
                        "/ingest",
                        BodyPublishers.ofString(String.join("\n", records) + "\n"),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("records").asInt()).isEqualTo(records.length);
    }

    /** The alert that somebody was made an administrator, made for the purpose. */
    JsonNode about(Someone whom) {
        send(Entra.madeAdministrator(whom, Someone.named("adm_lee@contoso.example"), time()));
        Until.holds(() -> of(whom).size() == 1);
        return of(whom).get(0);
    }

    /** The id of a new alert about somebody new. */
    String id() {
        return id(about(somebody()));
    }

    static String id(JsonNode item) {
        return item.get("alert").get("id").asText();
    }

    /** The alerts that somebody was made an administrator, as the list shows them. */
    JsonNode of(Someone whom) {
        Answer answer = get("?rule=" + Entra.ROLE_OUTSIDE_PIM + "&entity=" + whom.id());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items");
    }

    /** What a reader gets under the alerts' path. */
    Answer get(String rest) {
        String token = reader.orElseGet(
                () -> world.token(world.person(Role.SECURITY_READER), LONG, Optional.empty(), Role.SECURITY_READER));
        reader = Optional.of(token);
        return world.client().get("/api/v1/alerts" + rest, "Authorization", "Bearer " + token);
    }

    /** What the audit trail says of an alert, sealed or not yet, in order. */
    List<AuditNote> notes(String id) {
        List<AuditNote> unsealed = world.watching().trail().unsealed(10_000).stream()
                .map(row -> row.note())
                .toList();
        List<AuditNote> notes = new ArrayList<>();
        world.watching().trail().stream(1, row -> notes.add(row.note()));
        notes.addAll(unsealed);
        return notes.stream()
                .filter(note -> note.target().equals("alert " + id))
                .distinct()
                .toList();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
