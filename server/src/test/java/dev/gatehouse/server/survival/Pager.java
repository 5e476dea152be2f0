package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A receiver of webhooks that is there the whole time while the server comes and goes, and is none too good: now and then it is
 * busy, slow, or takes something and never says so.
 */
final class Pager implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The variable with the secret that the server signs with. */
    static final String VARIABLE = "GATEHOUSE_TEST_WEBHOOK";

    static final String SECRET = "whsec_Z2F0ZWhvdXNlIHNpZ25zIHdoYXQgZ29lcyBvdXQ=";

    private static final int SLOW_MILLIS = 300;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random;
    private final Map<String, List<Integer>> revisions = new LinkedHashMap<>();
    private boolean good;

    Pager(long seed) throws IOException {
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alerts", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** That alerts go there, again when they change, for a configuration. */
    String declared() {
        return """
                sinkTargets: [localhost]
                sinks:
                  - name: pager
                    type: webhook
                    url: http://localhost:%d/alerts
                    secretFrom: env:%s
                    revisions: all
                    expected: true
                """.formatted(server.getAddress().getPort(), VARIABLE);
    }

    /** From now on it does as it should. */
    synchronized void mend() {
        good = true;
    }

    /** The revisions of each alert that it has, in the order in which they came, repeats among them. */
    synchronized Map<String, List<Integer>> revisions() {
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        revisions.forEach((id, those) -> copy.put(id, List.copyOf(those)));
        return copy;
    }

    /** Holds that it has the last revision of each of these alerts, and that none came before an earlier one. */
    void has(Map<String, Integer> alerts) {
        Map<String, List<Integer>> had = revisions();
        had.forEach((id, those) -> assertThat(those).as("revisions of %s", id).isSorted());
        Map<String, Integer> last = new LinkedHashMap<>();
        had.forEach((id, those) -> last.put(id, those.getLast()));
        assertThat(last).containsAllEntriesOf(alerts);
    }

    private enum Mood {
        GOOD,
        BUSY,
        SLOW,
        SILENT
    }

    private synchronized Mood mood() {
        if (good) {
            return Mood.GOOD;
        }
        return switch (random.nextInt(40)) {
            case 0 -> Mood.BUSY;
            case 1 -> Mood.SLOW;
            case 2 -> Mood.SILENT;
            default -> Mood.GOOD;
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Mood mood = mood();
        try (exchange) {
            if (mood == Mood.BUSY) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            take(body.path("alert"));
            if (mood == Mood.SILENT) {
                return;
            }
            if (mood == Mood.SLOW) {
                Thread.sleep(SLOW_MILLIS);
            }
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(JsonNode alert) {
        revisions
                .computeIfAbsent(alert.path("id").asText(), _ -> new ArrayList<>())
                .add(alert.path("revision").asInt());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
