package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the moments that satisfied a condition to runs: for one key, where other moments do not count. */
final class Runs {
    /** Matches that are kept to show why. */
    private static final int SHOWN = 10;

    private final Node node;
    private final Evaluation.Output output;
    private Optional<Piece> piece;

    Runs(Node node, Optional<Piece> piece, Evaluation.Output output) {
        this.node = node;
        this.piece = piece;
        this.output = output;
    }

    /**
     * Adds a moment, which comes after all before it.
     *
     * @param known when it is known that it satisfied the condition
     * @param least whether a lesser measure is the more telling one
     */
    void add(List<Entry> moment, long known, double measure, boolean least, Optional<Baseline> baseline) {
        long time = moment.getFirst().time();
        if (piece.isPresent() && time >= Evaluation.over(node, piece.get())) {
            end();
        }
        Optional<Piece.Fired> before = piece.flatMap(Piece::fired);
        List<Entry> shown = new ArrayList<>(before.map(Piece.Fired::shown).orElse(List.of()));
        moment.stream().limit(Math.max(0, SHOWN - shown.size())).forEach(shown::add);
        double telling = before.map(
                        fired -> least ? Math.min(fired.measure(), measure) : Math.max(fired.measure(), measure))
                .orElse(measure);
        Piece.Fired fired = new Piece.Fired(
                before.map(Piece.Fired::at).orElse(known),
                telling,
                shown,
                before.flatMap(Piece.Fired::baseline).or(() -> baseline));
        Entry first = piece.map(Piece::first).orElse(moment.getFirst());
        long events = piece.map(Piece::events).orElse(0L) + Evaluation.events(moment);
        piece = Optional.of(new Piece(first, time, events, Optional.of(fired)));
        if (node.feeds()) {
            output.satisfied(new Satisfied(moment, moment));
        }
    }

    void end() {
        piece.ifPresent(output::ended);
        piece = Optional.empty();
    }

    Optional<Piece> piece() {
        return piece;
    }
}
