package dev.gatehouse.connect.sink;

import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.Receiver;
import dev.gatehouse.connect.sink.sentinel.SentinelSettings;
import dev.gatehouse.connect.sink.sentinel.SentinelSink;
import dev.gatehouse.connect.sink.slack.SlackSettings;
import dev.gatehouse.connect.sink.slack.SlackSink;
import dev.gatehouse.connect.sink.splunk.SplunkSettings;
import dev.gatehouse.connect.sink.splunk.SplunkSink;
import dev.gatehouse.connect.sink.sumo.SumoSettings;
import dev.gatehouse.connect.sink.sumo.SumoSink;
import dev.gatehouse.connect.sink.teams.TeamsSettings;
import dev.gatehouse.connect.sink.teams.TeamsSink;
import dev.gatehouse.connect.sink.webhook.WebhookSettings;
import dev.gatehouse.connect.sink.webhook.WebhookSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sinks that speak HTTP, each as it is set up in tests that hold for all of them. */
enum Sinks {
    WEBHOOK(new Receiver.Answer(200, "")) {
        @Override
        Sink make(Endpoint to, Reach reach, HttpOptions options) {
            return new WebhookSink(
                    new WebhookSettings(
                            to,
                            List.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                            Map.of(),
                            Map.of(),
                            1,
                            options),
                    reach,
                    CLOCK);
        }
    },
    SLACK(new Receiver.Answer(200, "ok")) {
        @Override
        Sink make(Endpoint to, Reach reach, HttpOptions options) {
            return new SlackSink(new SlackSettings(to, Optional.empty(), options), reach, CLOCK);
        }
    },
    TEAMS(new Receiver.Answer(202, "")) {
        @Override
        Sink make(Endpoint to, Reach reach, HttpOptions options) {
            return new TeamsSink(new TeamsSettings(to, Optional.empty(), options), reach, CLOCK);
        }
    },
    SPLUNK(new Receiver.Answer(200, "{\"text\":\"Success\",\"code\":0}")) {
        @Override
        Sink make(Endpoint to, Reach reach, HttpOptions options) {
            return new SplunkSink(
                    new SplunkSettings(
                            to,
                            new Secret("token"),
                            Optional.of("identity"),
                            "gatehouse",
                            Optional.empty(),
                            false,
                            Duration.ofMinutes(2),
                            100,
                            options),
                    reach,
                    CLOCK);
        }
    },
    SUMO(new Receiver.Answer(200, "")) {
        @Override
        Sink make(Endpoint to, Reach reach, HttpOptions options) {
            return new SumoSink(
                    new SumoSettings(to, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), 100, options),
                    reach,
                    CLOCK);
        }
    },
    SENTINEL(new Receiver.Answer(204, "")) {
        @Override
        Sink make(Endpoint to, Reach reach, HttpOptions options) {
            return new SentinelSink(
                    new SentinelSettings(
                            "contoso.example",
                            "00001111-aaaa-2222-bbbb-3333cccc4444",
                            new Secret("secret"),
                            to,
                            "dcr-000a00a000a00000a000000aa000a0aa",
                            SentinelSettings.STREAM,
                            to,
                            SentinelSettings.PUBLIC_SCOPE,
                            100,
                            options),
                    reach,
                    CLOCK);
        }
    };

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:15Z"));

    private final Receiver.Answer good;

    Sinks(Receiver.Answer good) {
        this.good = good;
    }

    abstract Sink make(Endpoint to, Reach reach, HttpOptions options);

    /** What its receiver answers where all is well. */
    Receiver.Answer answer(Receiver.Request request) {
        return request.uri().getPath().endsWith("/oauth2/v2.0/token")
                ? new Receiver.Answer(200, "{\"access_token\":\"t\",\"expires_in\":3599}")
                : good;
    }
}
