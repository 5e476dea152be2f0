package dev.gatehouse.server.http;

import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.signin.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one principal may ask for in a minute, by whichever session or token. */
@Singleton
public final class Limits {
    /** Under this key the settings say how many calls to Microsoft Graph's paths. */
    public static final String GRAPH_CALLS = "gatehouse.limits.graph-calls";

    /** Under this key the settings say how often somebody may ask PIM for something for himself, or decide. */
    public static final String ACTIVATIONS = "gatehouse.limits.activations";

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int PRINCIPALS = 20_000;

    private final ServerSettings.Limits most;
    private final Throttle graphCalls;
    private final Throttle activations;
    private final Calling calling;
    private final InstantSource clock;

    Limits(
            @ConfigProperty(name = GRAPH_CALLS) int graphCalls,
            @ConfigProperty(name = ACTIVATIONS) int activations,
            Calling calling,
            InstantSource clock) {
        this.most = new ServerSettings.Limits(graphCalls, activations);
        this.graphCalls = throttle(graphCalls);
        this.activations = throttle(activations);
        this.calling = calling;
        this.clock = clock;
    }

    private static Throttle throttle(int most) {
        return new Throttle(most, TIME.dividedBy(most), PRINCIPALS);
    }

    /** The caller makes a call to Microsoft Graph's paths, or is told when to make it. */
    public void takeGraphCall() {
        take(graphCalls, "You may make " + most.graphCalls() + " calls in a minute.");
    }

    /** The caller asks PIM for something for himself, or decides; or he is told when to. */
    public void takeActivation() {
        take(activations, "You may ask for something, or decide, " + most.activations() + " times in a minute.");
    }

    /** The person also where one of his API tokens calls, which has an id of its own. */
    private static String principal(Caller caller) {
        return caller.objectId().orElse(caller.id());
    }

    private void take(Throttle throttle, String limit) {
        Optional<Duration> wait = throttle.take(principal(calling.caller()), clock.instant());
        if (wait.isPresent()) {
            throw Problems.tooMany(limit + " Try again when Retry-After says.")
                    .thrown()
                    .retryAfter(wait.get());
        }
    }
}
