package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Evaluates all matches of one key, which are given in their order. */
public final class KeyRun {
    private final Evaluation evaluation;
    private final List<Entry> moment = new ArrayList<>();

    /**
     * Begins with a key.
     *
     * @param logs the time of which all matches are known
     * @param episodes takes the episodes, in the order of time
     * @param outer takes the matches for correlations that refer to this one; they come before those in the plan
     */
    public KeyRun(
            CorrelationPlan plan,
            Limits limits,
            Key key,
            Coverage logs,
            Consumer<Episode> episodes,
            Consumer<Keyed> outer) {
        this(plan, limits, key, logs, episodes, outer, window -> {});
    }

    /** The same, and takes every window that was measured. */
    KeyRun(
            CorrelationPlan plan,
            Limits limits,
            Key key,
            Coverage logs,
            Consumer<Episode> episodes,
            Consumer<Keyed> outer,
            Consumer<Supplier<Reached>> measured) {
        Node node = plan.nodes().get(key.node());
        evaluation = Evaluation.of(node, limits.capacity(node), KeyState.EMPTY, logs, new Evaluation.Output() {
            @Override
            public void ended(Piece piece) {
                piece.episode().ifPresent(episodes);
            }

            @Override
            public void satisfied(Satisfied satisfied) {
                plan.entries(key, satisfied).forEach(outer);
            }

            @Override
            public void measured(Supplier<Reached> window) {
                measured.accept(window);
            }
        });
    }

    /** Takes the next match; one that equals the one before it is a copy, and passed over. */
    public void entry(Entry entry) {
        if (!moment.isEmpty() && moment.getFirst().time() != entry.time()) {
            flush();
        }
        if (moment.isEmpty() || !moment.getLast().equals(entry)) {
            moment.add(entry);
        }
    }

    /** There are no more matches. */
    public void end() {
        flush();
        evaluation.end();
    }

    /** How many matches were forgotten before they left the window, for there were too many. */
    public long dropped() {
        return evaluation.dropped();
    }

    private void flush() {
        if (!moment.isEmpty()) {
            evaluation.at(List.copyOf(moment));
            moment.clear();
        }
    }
}
