package dev.gatehouse.server.api;

import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.sink.SinkStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Measures of each sink, taken when somebody asks for metrics: sinks come and go. */
@Singleton
final class SinkMeters {
    private static final double MILLIS = 1000;

    private final Watching watching;
    private final MultiGauge behind;
    private final MultiGauge failing;
    private final MultiGauge dead;
    private final MultiGauge delivered;
    private final MultiGauge lastDelivered;
    private final MultiGauge canary;
    private final InstantSource clock;

    SinkMeters(Watching watching, MeterRegistry meters, InstantSource clock) {
        this.watching = watching;
        this.clock = clock;
        behind = gauge(meters, "gatehouse.sink.behind", "How many changes of alerts it was not told of yet");
        failing = gauge(meters, "gatehouse.sink.failing", "Whether it takes nothing at present");
        dead = gauge(meters, "gatehouse.sink.dead.letters", "How many messages it will never take");
        delivered = gauge(meters, "gatehouse.sink.delivered", "How many messages it took since the server started");
        lastDelivered = gauge(
                meters,
                "gatehouse.sink.last.delivered.timestamp.seconds",
                "When it took a message last since the server started, in seconds since 1970");
        canary = gauge(
                meters,
                "gatehouse.canary.age.seconds",
                "For how long no canary arrived everywhere; only once one did since the server started");
    }

    /** Measures anew. */
    void measure() {
        List<SinkStatus> all = watching.sinks().sinks().statuses();
        set(behind, all, _ -> true, SinkStatus::behind);
        set(failing, all, _ -> true, status -> status.trouble().isPresent() ? 1 : 0);
        set(dead, all, _ -> true, SinkStatus::dead);
        set(delivered, all, _ -> true, SinkStatus::delivered);
        set(
                lastDelivered,
                all,
                status -> status.lastDelivered().isPresent(),
                status -> status.lastDelivered().map(Instant::toEpochMilli).orElse(0L) / MILLIS);
        canary.register(
                watching.sinks().canary().arrived().stream()
                        .<MultiGauge.Row<?>>map(arrived -> MultiGauge.Row.of(
                                Tags.empty(),
                                Duration.between(arrived, clock.instant()).toMillis() / MILLIS))
                        .toList(),
                true);
    }

    private static void set(
            MultiGauge gauge, List<SinkStatus> all, Predicate<SinkStatus> which, ToDoubleFunction<SinkStatus> measure) {
        gauge.register(
                all.stream()
                        .filter(which)
                        .<MultiGauge.Row<?>>map(status ->
                                MultiGauge.Row.of(Tags.of("sink", status.name()), measure.applyAsDouble(status)))
                        .toList(),
                true);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String words) {
        return MultiGauge.builder(name).description(words).register(meters);
    }
}
