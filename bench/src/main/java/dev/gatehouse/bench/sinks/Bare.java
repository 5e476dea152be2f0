package dev.gatehouse.bench.sinks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Posts bodies of a size one after another, and nothing else: what delivery is held against. For one thread. */
final class Bare implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI to;
    private final String body;
    private final Map<String, Long> due = new HashMap<>();

    Bare(int port, int size) {
        this.to = URI.create("http://localhost:" + port + "/bare");
        this.body = "x".repeat(size);
    }

    /** Posts some that were due at a moment. */
    void post(int some, long dueAt) throws IOException, InterruptedException {
        for (int i = 0; i < some; i++) {
            String key = Ledger.key(UUID.randomUUID(), 1);
            due.put(key, dueAt);
            int status = client.send(
                            HttpRequest.newBuilder(to)
                                    .header("webhook-id", key)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IOException("the receiver answered " + status);
            }
        }
    }

    /** When each was due, by {@link Ledger#key}. */
    Map<String, Long> due() {
        return Map.copyOf(due);
    }

    @Override
    public void close() {
        client.close();
    }
}
