package dev.gatehouse.server.api;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.backtest.Backtest;
import dev.gatehouse.detection.watch.Records;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.lake.EventPage;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.watch.Station;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/*
 * The lake is asked for a day at a time: no question lasts long, files that were joined meanwhile can be let go of, and the
 * places for questions go round.
 */
/** One backtest over the lake: runs once, on a thread of its own, and may be looked at and cancelled by others. */
final class BacktestJob implements Runnable {
    private static final Logger LOG = Logger.getLogger(BacktestJob.class);
    private static final long DAY = 24L * 60 * 60 * 1_000_000;

    private final UUID id = UUID.randomUUID();
    private final String owner;
    private final BacktestWish wish;
    private final WatchRules rules;
    private final Station station;
    private final LakeDesk desk;
    private final InstantSource clock;
    private final Instant started;
    private volatile boolean cancelled;
    private volatile Progress progress = new Progress(Optional.empty(), 0, 0);
    private volatile Optional<End> end = Optional.empty();

    /** How far it has come. */
    private record Progress(Optional<Instant> reached, long events, long alerts) {}

    /** How it ended. */
    private record End(String state, Instant at, Optional<String> problem, Optional<BacktestView.Result> result) {}

    /** Ends the reading of the lake. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stopped() {
            super("stopped", null, false, false);
        }
    }

    /**
     * A backtest that waits to be run.
     *
     * @param owner who may look at it
     * @param desk where it may ask
     */
    BacktestJob(
            String owner, BacktestWish wish, WatchRules rules, Station station, LakeDesk desk, InstantSource clock) {
        this.owner = requireNonNull(owner, "owner is null");
        this.wish = requireNonNull(wish, "wish is null");
        this.rules = requireNonNull(rules, "rules is null");
        this.station = requireNonNull(station, "station is null");
        this.desk = requireNonNull(desk, "desk is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.started = clock.instant();
    }

    UUID id() {
        return id;
    }

    Instant started() {
        return started;
    }

    boolean belongsTo(String somebody) {
        return owner.equals(somebody);
    }

    boolean isRunning() {
        return end.isEmpty();
    }

    /** Whether it ended before a time. */
    boolean endedBefore(Instant time) {
        return end.filter(how -> how.at().isBefore(time)).isPresent();
    }

    /** Ends it soon. */
    void cancel() {
        cancelled = true;
    }

    /** How it stands. */
    BacktestView view() {
        Optional<End> how = end;
        Progress now = progress;
        return new BacktestView(
                id.toString(),
                how.map(End::state).orElse("running"),
                started,
                how.map(End::at).orElse(null),
                wish.from(),
                wish.until(),
                now.reached().orElse(null),
                now.events(),
                now.alerts(),
                how.flatMap(End::problem).orElse(null),
                how.flatMap(End::result).orElse(null));
    }

    @Override
    public void run() {
        try {
            BacktestView.Result result = result();
            ended("done", Optional.empty(), Optional.of(result));
        } catch (Stopped e) {
            ended("cancelled", Optional.empty(), Optional.empty());
        } catch (ProblemException e) {
            ended("failed", Optional.of(String.valueOf(e.getMessage())), Optional.empty());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "the backtest %s failed", id);
            ended(
                    "failed",
                    Optional.of("This is a defect. The server's log tells more under the id."),
                    Optional.empty());
        }
    }

    private void ended(String state, Optional<String> problem, Optional<BacktestView.Result> result) {
        end = Optional.of(new End(state, clock.instant(), problem, result));
    }

    private BacktestView.Result result() {
        EventQuery query = EventQuery.ALL.tables(rules.rulebook().tables()).between(wish.from(), wish.until());
        boolean none = rules.rulebook().tables().isEmpty();
        List<EventRow> ends = new ArrayList<>();
        if (!none) {
            ends.addAll(one(query.inOrderOfTime()));
            ends.addAll(one(query));
        }
        Optional<Instant> first = ends.stream().findFirst().map(row -> EventView.instant(row.time()));
        Optional<Instant> last = ends.isEmpty()
                ? Optional.empty()
                : Optional.of(EventView.instant(ends.getLast().time()));
        Backtest test = new Backtest(rules, station.known(), new LakeEvents(), first, last, clock.instant());
        if (!ends.isEmpty()) {
            long until = ends.getLast().time() + 1;
            for (long from = ends.getFirst().time(); from < until && !test.isEnough(); from += DAY) {
                read(query.between(from, Math.min(until, from + DAY)), test);
            }
        }
        boolean cut = test.isEnough();
        return BacktestView.Result.of(test.end(wish.perWeek()), cut);
    }

    private List<EventRow> one(EventQuery query) {
        EventPage page = desk.ask(lake -> lake.find(query.limit(1)));
        return page.events();
    }

    private void read(EventQuery day, Backtest test) {
        if (cancelled) {
            throw new Stopped();
        }
        Events events = new Events(test);
        try {
            int _ = desk.ask(lake -> {
                lake.stream(day, events::record);
                return 0;
            });
        } catch (Stopped e) {
            if (cancelled) {
                throw e;
            }
            return;
        }
        events.end();
        test.reach(day.until());
        progress = new Progress(Optional.of(EventView.instant(day.until())), test.events(), test.alerts());
    }

    /** Joins the records of an event, which come one after the other. */
    private final class Events {
        private final Backtest test;
        private final List<byte[]> records = new ArrayList<>();
        private long location;

        private Events(Backtest test) {
            this.test = test;
        }

        private void record(String raw, long at) {
            if (!records.isEmpty() && at != location) {
                end();
                if (cancelled || test.isEnough()) {
                    throw new Stopped();
                }
            }
            location = at;
            records.add(raw.getBytes(StandardCharsets.UTF_8));
        }

        private void end() {
            if (!records.isEmpty()) {
                test.take(location, List.copyOf(records));
                records.clear();
                progress = new Progress(progress.reached(), test.events(), test.alerts());
            }
        }
    }

    /** Records that are not at hand any more. */
    private final class LakeEvents implements Records {
        @Override
        public Stored at(long identity, long location) {
            EventRow row = station.lake()
                    .event(identity, location)
                    .orElseThrow(() -> new IllegalStateException("the record at " + location
                            + " is not in the lake any more; was it dropped by retention?"));
            List<byte[]> also = row.also().stream()
                    .map(raw -> raw.getBytes(StandardCharsets.UTF_8))
                    .toList();
            return new Stored(
                    row.raw().getBytes(StandardCharsets.UTF_8), also, new SourceRef(row.origin(), row.position()));
        }

        @Override
        public void involving(Set<String> names, long from, long until, Found found) {
            throw new IllegalStateException("a backtest learns nothing");
        }
    }
}
