package dev.gatehouse.server.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What tests send to a running server, and how they ask it. */
record Sending(Client client, String source, String analyst) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** With tokens of somebody whose secret this is. */
    static Sending to(RealServer server, String secret) throws InterruptedException {
        return new Sending(server.client(), server.sourceToken(secret), server.analystToken(secret));
    }

    Answer ingest(byte[] body) {
        return client.post("/ingest", BodyPublishers.ofByteArray(body), "Authorization", "Bearer " + source);
    }

    Answer get(String path) {
        return client.get(path, "Authorization", "Bearer " + analyst);
    }

    int readiness() {
        return client.get("/health/ready").status();
    }

    JsonNode health() {
        Answer answer = get("/api/v1/watch/health");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** How many events are judged, without those that tell of the server itself; less than none where some wait. */
    long judgedEvents() {
        JsonNode health = health();
        return health.path("judged").asLong() == health.path("end").asLong()
                ? health.path("counts").path("events").asLong() - ownRecords()
                : -1;
    }

    private long ownRecords() {
        Answer answer = get("/api/v1/sources");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        long own = 0;
        for (JsonNode each : answer.json().path("items")) {
            own += each.path("kind").asText().equals("own")
                    ? each.path("records").asLong()
                    : 0;
        }
        return own;
    }

    /** A sign-in of its own, as Graph writes it, on a line. */
    static byte[] signIn(String more) {
        return String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s\",\"createdDateTime\":\"2026-05-04T10:00:00Z\",\"userPrincipalName\":"
                                + "\"someone@contoso.example\",\"userId\":\"%s\",\"appDisplayName\":\"Azure Portal\","
                                + "\"ipAddress\":\"192.0.2.7\",\"clientAppUsed\":\"Browser\",\"isInteractive\":true,"
                                + "\"status\":{\"errorCode\":0},\"more\":\"%s\"}\n",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        more)
                .getBytes(UTF_8);
    }

    /** Waits until something holds. */
    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took too long until %s", what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
