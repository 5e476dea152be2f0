package dev.gatehouse.bench.serve;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows the stream of alerts, and notes how long those took that it waits for. */
final class Follower implements AutoCloseable {
    private static final Pattern EVENT = Pattern.compile("\"events\":\\[\\{\"id\":\"([0-9a-f-]{36})\"");

    private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(100);

    private final Server server;
    private final Latencies latencies = new Latencies();
    private final Map<String, Long> awaited = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("follower").unstarted(this::run);
    private volatile boolean ended;
    private String last = "";

    Follower(Server server) {
        this.server = server;
    }

    void start() {
        thread.start();
    }

    /** Waits for the alert of an event; called before the event is sent. */
    void await(String event, long nanos) {
        awaited.put(event, nanos);
    }

    /** How many have not come yet. */
    int missing() {
        return awaited.size();
    }

    /** How long those took that came. */
    Latencies latencies() {
        return latencies;
    }

    private void run() {
        while (!ended) {
            String since = last.isEmpty() ? "" : "?since=" + last;
            try (Stream<String> lines = server.lines("/api/v1/alerts/stream" + since)) {
                lines.forEach(this::line);
            } catch (IOException | RuntimeException e) {
                // The server ends a stream after ten minutes; what came meanwhile comes with the next.
                LockSupport.parkNanos(BREATH);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void line(String line) {
        long now = System.nanoTime();
        if (line.startsWith("id:")) {
            last = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            Matcher event = EVENT.matcher(line);
            while (event.find()) {
                Long sent = awaited.remove(event.group(1));
                if (sent != null) {
                    latencies.add(sent, now);
                }
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
