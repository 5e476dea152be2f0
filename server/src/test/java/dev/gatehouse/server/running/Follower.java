package dev.gatehouse.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads server-sent events, as an EventSource does. */
final class Follower implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Semaphore beats = new Semaphore(0);
    private final InputStream in;

    /** An event. */
    record Event(long id, String name, String data) {
        JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(data, e);
            }
        }
    }

    Follower(HttpResponse<InputStream> response) {
        this.in = response.body();
        Thread _ = Thread.ofVirtual().start(this::read);
    }

    /** The next event; waits for it. */
    Event next() throws InterruptedException {
        return Objects.requireNonNull(events.poll(20, TimeUnit.SECONDS), "no event came");
    }

    /** The next event about an alert whose JSON contains all of some words. */
    Event next(String... words) throws InterruptedException {
        Event event = next();
        while (!Arrays.stream(words).allMatch(event.data()::contains)) {
            event = next();
        }
        return event;
    }

    /** Waits until the stream has begun. */
    Follower begun() throws InterruptedException {
        if (!beats.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the stream did not begin");
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long id = -1;
            String name = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    beats.release();
                } else if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, name, data.toString()));
                        data.setLength(0);
                    }
                } else {
                    events.add(new Event(-1, "unexpected line", line));
                }
            }
        } catch (IOException e) {
            // Closed by the test, or by the server: then no event comes, and the test that waits for one says so.
            beats.drainPermits();
        }
    }
}
