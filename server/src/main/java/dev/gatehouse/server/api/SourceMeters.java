package dev.gatehouse.server.api;

import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.BoundSources;
import dev.gatehouse.server.port.TokenStore;
import dev.gatehouse.server.watch.SourceStanding;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Measures of each source, taken when somebody asks for metrics: sources come and go. */
@Singleton
final class SourceMeters {
    private static final double MILLIS = 1000;

    private final Watching watching;
    private final TokenStore tokens;
    private final MultiGauge lagBytes;
    private final MultiGauge lagOffsets;
    private final MultiGauge lagSeconds;
    private final MultiGauge lastReceived;
    private final MultiGauge silent;

    SourceMeters(Watching watching, TokenStore tokens, MeterRegistry meters) {
        this.watching = watching;
        this.tokens = tokens;
        lagBytes = gauge(meters, "gatehouse.source.lag.bytes", "What lies unread in its folder, or waits to be judged");
        lagOffsets =
                gauge(meters, "gatehouse.source.lag.offsets", "How many offsets are unread in its topics of Kafka");
        lagSeconds = gauge(meters, "gatehouse.source.lag.seconds", "For how long what waits longest has waited");
        lastReceived = gauge(
                meters,
                "gatehouse.source.last.received.timestamp.seconds",
                "When something was accepted last, in seconds since 1970");
        silent = gauge(meters, "gatehouse.source.silent", "Whether it is silent for longer than is usual");
    }

    /** Measures anew. */
    void measure() {
        List<SourceStanding> all = watching.station().sources().all(BoundSources.of(tokens));
        set(
                lagBytes,
                all,
                source -> true,
                source -> source.waiting()
                        + source.folder().map(FolderStatus::lag).orElse(0L));
        set(
                lagOffsets,
                all,
                source -> source.kafka().isPresent(),
                source -> source.kafka().orElseThrow().lag());
        set(lagSeconds, all, source -> true, source -> source.behind().toMillis() / MILLIS);
        set(
                lastReceived,
                all,
                source -> source.received().isPresent(),
                source -> source.received().orElseThrow().toEpochMilli() / MILLIS);
        set(silent, all, source -> true, source -> source.silentSince().isPresent() ? 1 : 0);
    }

    private static void set(
            MultiGauge gauge,
            List<SourceStanding> all,
            Predicate<SourceStanding> which,
            ToDoubleFunction<SourceStanding> measure) {
        gauge.register(
                all.stream()
                        .filter(which)
                        .<MultiGauge.Row<?>>map(source ->
                                MultiGauge.Row.of(Tags.of("source", source.name()), measure.applyAsDouble(source)))
                        .toList(),
                true);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String words) {
        return MultiGauge.builder(name).description(words).register(meters);
    }
}
