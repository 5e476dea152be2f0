package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.CorrelationType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evaluates the matches of one key by what is missed before or after those of the first rule. Of matches at one time any
 * order is right, for a log's clock says no more.
 */
final class AbsenceEvaluation implements Evaluation {
    private static final long NEVER = Long.MIN_VALUE;

    private final Node node;
    private final boolean before;
    private final int capacity;
    private final Coverage logs;
    private final Output output;
    private final Runs runs;
    private final Deque<List<Entry>> waiting = new ArrayDeque<>();
    private long latest = NEVER;
    private long dropped;

    AbsenceEvaluation(
            Node node, CorrelationType.OfAbsence type, int capacity, KeyState state, Coverage logs, Output output) {
        this.node = node;
        this.before = type instanceof CorrelationType.NotPrecededBy;
        this.capacity = capacity;
        this.logs = logs;
        this.output = output;
        this.runs = new Runs(node, state.piece(), output);
    }

    @Override
    public void before(List<Entry> moment) {
        if (before) {
            latest(moment);
        } else {
            follow(moment);
        }
    }

    @Override
    public void at(List<Entry> moment) {
        if (!before) {
            follow(moment);
            return;
        }
        latest(moment);
        List<Entry> events = events(moment);
        long time = moment.getFirst().time();
        if (!events.isEmpty()) {
            boolean missed = (latest == NEVER || latest < time - node.span()) && logs.holds(time - node.span(), time);
            measured(events, missed);
            if (missed) {
                runs.add(events, time, 1, false, Optional.empty());
            }
        }
    }

    @Override
    public void until(long time) {
        release(time);
    }

    @Override
    public void end() {
        release(Long.MAX_VALUE);
        runs.end();
    }

    @Override
    public Optional<Piece> piece() {
        return runs.piece();
    }

    @Override
    public long dropped() {
        return dropped;
    }

    private void latest(List<Entry> moment) {
        if (moment.stream().anyMatch(entry -> entry.source() > 0)) {
            latest = moment.getFirst().time();
        }
    }

    private void follow(List<Entry> moment) {
        long time = moment.getFirst().time();
        release(time);
        List<Entry> events = events(moment);
        if (!events.isEmpty()) {
            waiting.addLast(events);
            if (waiting.size() > capacity) {
                waiting.removeFirst();
                dropped++;
            }
        }
        if (moment.stream().anyMatch(entry -> entry.source() > 0)) {
            waiting.forEach(followed -> {
                if (over(followed) >= time) {
                    measured(followed, false);
                }
            });
            waiting.removeIf(followed -> over(followed) >= time);
        }
    }

    /** What was waited for in vain until a time, as far as everything is known by then, satisfies the condition. */
    private void release(long time) {
        while (!waiting.isEmpty() && over(waiting.getFirst()) < time && over(waiting.getFirst()) <= logs.to()) {
            List<Entry> events = waiting.removeFirst();
            boolean missed = events.getFirst().time() >= logs.from();
            measured(events, missed);
            if (missed) {
                runs.add(events, over(events), 1, false, Optional.empty());
            }
        }
    }

    private long over(List<Entry> events) {
        return events.getFirst().time() + node.span();
    }

    private void measured(List<Entry> events, boolean missed) {
        output.measured(() -> new Reached(
                events.getFirst().time(),
                missed ? OptionalDouble.of(1) : OptionalDouble.empty(),
                missed ? Set.of(0) : sources(events)));
    }

    private Set<Integer> sources(List<Entry> events) {
        Set<Integer> sources = events.stream().map(Entry::source).collect(Collectors.toSet());
        if (node.sources().size() > 1) {
            sources.add(1);
        }
        return sources;
    }

    private static List<Entry> events(List<Entry> moment) {
        return moment.stream().filter(entry -> entry.source() == 0).toList();
    }
}
