package dev.gatehouse.connect.sink.sentinel;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.connect.sink.Delivery;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;

/** Writes rows into a table of Microsoft Sentinel by the Logs Ingestion API: "Logs Ingestion API in Azure Monitor", "REST API call". */
public final class SentinelSink implements Sink {
    private static final ContentType JSON = ContentType.create("application/json");
    private static final String API = "2023-01-01";

    /** Of the 1 MB that a call may have, packed or not, with room for commas and brackets. */
    private static final int CALL = 1_000_000;

    private final SentinelSettings settings;
    private final Endpoint stream;
    private final HttpCaller caller;
    private final Tokens tokens;

    /**
     * A sink.
     *
     * @throws IllegalArgumentException where the file of authorities cannot be read
     */
    public SentinelSink(SentinelSettings settings, Reach reach, InstantSource clock) {
        this.settings = settings;
        this.stream = settings.endpoint()
                .below("/dataCollectionRules/" + settings.immutableId() + "/streams/" + settings.stream()
                        + "?api-version=" + API);
        this.caller = HttpCaller.of(reach, settings.http(), clock, List.of(settings.clientSecret()));
        this.tokens = new Tokens(settings, caller, clock);
    }

    @Override
    public int most() {
        return settings.batch();
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        List<String> rows = messages.stream().map(Row::of).toList();
        return Delivery.of(Delivery.parts(rows, settings.batch(), CALL, row -> Gzip.utf8(row).length + 1), this::send);
    }

    private Outcome send(List<String> rows) {
        return switch (tokens.get()) {
            case Login.Refused refused -> refused.why();
            case Login.Granted granted -> send(rows, granted.token());
        };
    }

    private Outcome send(List<String> rows, String token) {
        byte[] body = Gzip.utf8(rows.stream().collect(joining(",", "[", "]")));
        try {
            HttpAnswer answer = caller.post(
                    stream,
                    Map.of("Authorization", "Bearer " + token, "Content-Encoding", "gzip"),
                    JSON,
                    Gzip.pack(body));
            if (answer.status() == 401) {
                tokens.drop(token);
            }
            return Verdict.of(answer, stream);
        } catch (IOException e) {
            return HttpCaller.unreached(stream, e);
        }
    }

    @Override
    public void close() {
        caller.close();
    }
}
