package dev.gatehouse.connect.sink.slack;

import dev.gatehouse.connect.sink.Delivery;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Pace;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.Rest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ContentType;

/** Posts messages to an incoming webhook of Slack: "Sending messages using incoming webhooks" in its documentation. */
public final class SlackSink implements Sink {
    private static final ContentType JSON = ContentType.create("application/json");

    /** What a channel takes: "Rate limits", posting messages. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** With these words Slack says that the webhook, its channel or its workspace is the matter, and not the message. */
    private static final Set<String> SETTINGS = Set.of(
            "user_not_found",
            "channel_not_found",
            "channel_is_archived",
            "action_prohibited",
            "posting_to_general_channel_denied",
            "invalid_token",
            "no_active_hooks",
            "no_service",
            "no_service_id",
            "no_team",
            "team_disabled");

    private final SlackSettings settings;
    private final HttpCaller caller;
    private final Pace pace;
    private final Rest rest = new Rest();

    /**
     * A sink.
     *
     * @throws IllegalArgumentException where the file of authorities cannot be read
     */
    public SlackSink(SlackSettings settings, Reach reach, InstantSource clock) {
        this(settings, reach, clock, BETWEEN);
    }

    SlackSink(SlackSettings settings, Reach reach, InstantSource clock, Duration between) {
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
                part -> send(SlackMessage.of(part.getFirst(), settings.template())));
    }

    private Outcome send(String message) throws InterruptedException {
        if (!rest.take(pace.next())) {
            return new Outcome.Later("was closed");
        }
        try {
            return outcome(caller.post(settings.url(), Map.of(), JSON, Gzip.utf8(message)));
        } catch (IOException e) {
            return HttpCaller.unreached(settings.url(), e);
        }
    }

    private Outcome outcome(HttpAnswer answer) {
        if (answer.isDone() && !answer.body().strip().equals("ok")) {
            return answer.later(settings.url(), "that is no answer of Slack: see whether url is right");
        }
        if (!answer.isDone() && SETTINGS.contains(answer.body().strip())) {
            return answer.later(settings.url(), "see the webhook and its channel in Slack");
        }
        return answer.outcome(settings.url());
    }

    @Override
    public void close() {
        rest.close();
        caller.close();
    }
}
