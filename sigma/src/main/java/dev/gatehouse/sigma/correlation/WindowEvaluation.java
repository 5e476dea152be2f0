package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.Bound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Evaluates the matches of one key by measuring a window that slides over them. */
final class WindowEvaluation implements Evaluation {
    /** Matches of each rule that are kept to show why. */
    private static final int SHOWN = 10;

    private final Node node;
    private final int capacity;
    private final Output output;
    private final Measure measure;
    private final List<Deque<Entry>> windows = new ArrayList<>();
    private final boolean least;
    private Optional<Piece> piece;
    private long dropped;

    /**
     * Begins an evaluation.
     *
     * @param capacity how many matches of one rule a window holds; the oldest are forgotten
     * @param piece a run that goes on
     */
    WindowEvaluation(Node node, int capacity, Optional<Piece> piece, Output output) {
        this.node = node;
        this.capacity = capacity;
        this.piece = piece;
        this.output = output;
        this.measure = Measure.of(node);
        node.sources().forEach(source -> windows.add(new ArrayDeque<>()));
        List<Bound> bounds = node.correlation().bounds();
        this.least = !bounds.isEmpty()
                && bounds.stream()
                        .allMatch(bound ->
                                bound.operator() == Bound.Operator.LT || bound.operator() == Bound.Operator.LTE);
    }

    @Override
    public void before(List<Entry> moment) {
        enter(moment);
        measure.value(moment, moment.getFirst().time() - node.span());
    }

    @Override
    public void at(List<Entry> moment) {
        long time = moment.getFirst().time();
        if (piece.isPresent() && time >= Evaluation.over(node, piece.get())) {
            end();
        }
        enter(moment);
        Optional<Piece.Fired> fired = piece.flatMap(Piece::fired);
        OptionalDouble value = measure.value(moment, time - node.span());
        output.measured(() -> new Reached(time, value, matched()));
        if (value.isPresent() && node.correlation().holds(value.getAsDouble())) {
            List<Entry> shown = fired.map(Piece.Fired::shown).orElseGet(this::shown);
            fired = Optional.of(
                    fired.map(known -> new Piece.Fired(known.at(), telling(known, value), shown, Optional.empty()))
                            .orElseGet(() -> new Piece.Fired(time, value.getAsDouble(), shown, Optional.empty())));
            if (node.feeds()) {
                output.satisfied(new Satisfied(moment, shown()));
            }
        }
        Entry first = piece.map(Piece::first).orElse(moment.getFirst());
        long events = piece.map(Piece::events).orElse(0L) + Evaluation.events(moment);
        piece = Optional.of(new Piece(first, time, events, fired));
    }

    @Override
    public void end() {
        piece.ifPresent(output::ended);
        piece = Optional.empty();
    }

    @Override
    public Optional<Piece> piece() {
        return piece;
    }

    @Override
    public long dropped() {
        return dropped;
    }

    private void enter(List<Entry> moment) {
        long from = moment.getFirst().time() - node.span();
        for (Deque<Entry> window : windows) {
            while (!window.isEmpty() && window.getFirst().time() < from) {
                measure.leave(window.removeFirst());
            }
        }
        for (Entry entry : moment) {
            Deque<Entry> window = windows.get(entry.source());
            window.addLast(entry);
            measure.enter(entry);
            if (window.size() > capacity) {
                measure.leave(window.removeFirst());
                dropped++;
            }
        }
    }

    private Set<Integer> matched() {
        Set<Integer> matched = new HashSet<>();
        for (int source = 0; source < windows.size(); source++) {
            if (!windows.get(source).isEmpty()) {
                matched.add(source);
            }
        }
        return matched;
    }

    private double telling(Piece.Fired known, OptionalDouble value) {
        return least ? Math.min(known.measure(), value.getAsDouble()) : Math.max(known.measure(), value.getAsDouble());
    }

    /** The latest matches of each rule in the window, in the order of time. */
    private List<Entry> shown() {
        List<Entry> shown = new ArrayList<>();
        for (Deque<Entry> window : windows) {
            Iterator<Entry> latest = window.descendingIterator();
            for (int i = 0; i < SHOWN && latest.hasNext(); i++) {
                shown.add(latest.next());
            }
        }
        Collections.sort(shown);
        return shown;
    }
}
