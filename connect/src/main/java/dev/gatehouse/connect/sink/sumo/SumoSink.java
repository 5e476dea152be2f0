package dev.gatehouse.connect.sink.sumo;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.connect.sink.Delivery;
import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Shortened;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ContentType;

/**
 * Uploads lines of JSON to an HTTP source of Sumo Logic. Headers, compression and the 1 MB of a call: "Upload Logs to an HTTP Source"
 * and "HTTP Logs and Metrics Source" of Sumo Logic's documentation; that lines beyond 64 KB are sliced: "Search Large Messages"; what
 * a status means: "Troubleshooting HTTP Sources".
 */
public final class SumoSink implements Sink {
    private static final ContentType TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);
    private static final int CALL = 1_000_000;
    private static final int LINE = 64_000;

    private final SumoSettings settings;
    private final Map<String, String> headers;
    private final HttpCaller caller;

    /**
     * A sink.
     *
     * @throws IllegalArgumentException where the file of authorities cannot be read
     */
    public SumoSink(SumoSettings settings, Reach reach, InstantSource clock) {
        this.settings = settings;
        this.headers = headers(settings);
        this.caller =
                HttpCaller.of(reach, settings.http(), clock, settings.url().secrets());
    }

    @Override
    public int most() {
        return settings.batch();
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        List<String> lines = messages.stream().map(SumoSink::line).toList();
        return Delivery.of(
                Delivery.parts(lines, settings.batch(), CALL, line -> Gzip.utf8(line).length + 1), this::send);
    }

    /** One line; of an alert whose line would be sliced, the lists end early. */
    static String line(Message message) {
        return Shortened.object(Envelope.of(message), LINE);
    }

    private Outcome send(List<String> lines) {
        byte[] body = Gzip.utf8(lines.stream().collect(joining("\n", "", "\n")));
        try {
            return caller.post(settings.url(), headers, TEXT, Gzip.pack(body)).outcome(settings.url());
        } catch (IOException e) {
            return HttpCaller.unreached(settings.url(), e);
        }
    }

    private static Map<String, String> headers(SumoSettings settings) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Encoding", "gzip");
        settings.category().ifPresent(value -> headers.put("X-Sumo-Category", value));
        settings.sourceName().ifPresent(value -> headers.put("X-Sumo-Name", value));
        settings.sourceHost().ifPresent(value -> headers.put("X-Sumo-Host", value));
        if (!settings.fields().isEmpty()) {
            headers.put(
                    "X-Sumo-Fields",
                    new TreeMap<>(settings.fields())
                            .entrySet().stream()
                                    .map(field -> field.getKey() + "=" + field.getValue())
                                    .collect(joining(",")));
        }
        return Map.copyOf(headers);
    }

    @Override
    public void close() {
        caller.close();
    }
}
