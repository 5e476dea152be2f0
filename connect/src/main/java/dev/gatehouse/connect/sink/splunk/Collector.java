package dev.gatehouse.connect.sink.splunk;

import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;

/** The two calls that the collector knows: take events, and tell which were indexed. */
final class Collector implements AutoCloseable {
    private static final ContentType JSON = ContentType.create("application/json");

    private final Endpoint events;
    private final Endpoint acks;
    private final Map<String, String> headers;
    private final HttpCaller caller;

    Collector(SplunkSettings settings, Reach reach, InstantSource clock, String channel) {
        this.events = settings.url().below("/services/collector/event");
        this.acks = settings.url().below("/services/collector/ack?channel=" + channel);
        String token = "Splunk " + settings.token().value();
        this.headers = settings.acknowledge()
                ? Map.of("Authorization", token, "X-Splunk-Request-Channel", channel)
                : Map.of("Authorization", token);
        this.caller = HttpCaller.of(reach, settings.http(), clock, List.of(settings.token()));
    }

    HecAnswer take(List<String> written) throws IOException {
        return HecAnswer.of(caller.post(events, headers, JSON, Gzip.utf8(String.join("\n", written))));
    }

    HecAnswer indexed(long number) throws IOException {
        return HecAnswer.of(caller.post(acks, headers, JSON, Gzip.utf8("{\"acks\":[" + number + "]}")));
    }

    @Override
    public void close() {
        caller.close();
    }
}
