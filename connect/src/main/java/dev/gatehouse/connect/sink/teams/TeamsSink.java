package dev.gatehouse.connect.sink.teams;

import dev.gatehouse.connect.sink.Delivery;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Pace;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.Rest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;

/** Sends Adaptive Cards to a workflow of Power Automate that begins "When a Teams webhook request is received". */
public final class TeamsSink implements Sink {
    private static final ContentType JSON = ContentType.create("application/json");

    /** 60 in half a minute are taken: "Rate limiting for connectors". A workflow says yes before it posts, so more would be lost there. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final TeamsSettings settings;
    private final HttpCaller caller;
    private final Pace pace;
    private final Rest rest = new Rest();

    /**
     * A sink.
     *
     * @throws IllegalArgumentException where the file of authorities cannot be read
     */
    public TeamsSink(TeamsSettings settings, Reach reach, InstantSource clock) {
        this(settings, reach, clock, BETWEEN);
    }

    TeamsSink(TeamsSettings settings, Reach reach, InstantSource clock, Duration between) {
        this.settings = settings;
        this.caller =
                HttpCaller.of(reach, settings.http(), clock, settings.url().secrets());
        this.pace = new Pace(between, clock);
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        return Delivery.of(
                Delivery.parts(messages, 1, Long.MAX_VALUE, _ -> 1),
                part -> send(TeamsCard.of(part.getFirst(), settings.template())));
    }

    private Outcome send(String card) throws InterruptedException {
        if (!rest.take(pace.next())) {
            return new Outcome.Later("was closed");
        }
        try {
            return Verdict.of(caller.post(settings.url(), Map.of(), JSON, Gzip.utf8(card)), settings.url());
        } catch (IOException e) {
            return HttpCaller.unreached(settings.url(), e);
        }
    }

    @Override
    public void close() {
        rest.close();
        caller.close();
    }
}
