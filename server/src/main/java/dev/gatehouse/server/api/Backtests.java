package dev.gatehouse.server.api;

import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.parts.Watching;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The backtests that are under way, and those that ended lately. Each belongs to whoever began it. */
@Singleton
final class Backtests {
    /** So many at once. */
    static final int AT_ONCE = 2;

    /** So many are kept after they ended. */
    static final int KEPT = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Watching watching;
    private final InstantSource clock;
    private final LakeDesk desk;
    private final Map<UUID, BacktestJob> jobs = new LinkedHashMap<>();

    @Inject
    Backtests(Watching watching, InstantSource clock) {
        this.watching = watching;
        this.clock = clock;
        this.desk = new LakeDesk(watching.station().lake(), AT_ONCE, PATIENCE);
    }

    /** Begins one; a problem where as many are under way as may be. */
    synchronized BacktestJob begin(String owner, BacktestWish wish, WatchRules rules) {
        forget();
        if (jobs.values().stream().filter(BacktestJob::isRunning).count() >= AT_ONCE) {
            throw Problems.tooMany(AT_ONCE + " backtests are under way, and no more can be.")
                    .thrown()
                    .retryAfter(AGAIN);
        }
        BacktestJob job = new BacktestJob(owner, wish, rules, watching.station(), desk, clock);
        jobs.put(job.id(), job);
        var _ = Thread.ofPlatform().daemon().name("backtest").start(job);
        return job;
    }

    /** Somebody's, the latest first. */
    synchronized List<BacktestJob> of(String owner) {
        forget();
        return jobs.values().stream()
                .filter(job -> job.belongsTo(owner))
                .sorted(Comparator.comparing(BacktestJob::started).reversed())
                .toList();
    }

    /** Somebody's of that id. */
    synchronized Optional<BacktestJob> find(String owner, UUID id) {
        forget();
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.belongsTo(owner));
    }

    /** Ends it, and forgets it; whether it was there. */
    synchronized boolean drop(String owner, UUID id) {
        Optional<BacktestJob> job = find(owner, id);
        job.ifPresent(BacktestJob::cancel);
        job.filter(ended -> !ended.isRunning()).ifPresent(ended -> jobs.remove(id, ended));
        return job.isPresent();
    }

    /** Forgets those that ended long ago, and the oldest where they are many. */
    private void forget() {
        Instant old = clock.instant().minus(HOUR);
        jobs.values().removeIf(job -> job.endedBefore(old));
        List<UUID> ended = jobs.values().stream()
                .filter(job -> !job.isRunning())
                .map(BacktestJob::id)
                .toList();
        ended.subList(0, Math.max(0, ended.size() - KEPT)).forEach(jobs::remove);
    }

    /** The server ends. */
    @PreDestroy
    synchronized void end() {
        jobs.values().forEach(BacktestJob::cancel);
    }
}
