package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.CorrelationType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Evaluates the matches of one key, which are given in the order of time, all of one moment together. */
sealed interface Evaluation permits WindowEvaluation, BaselineEvaluation, AbsenceEvaluation {
    /** Takes matches that were judged before, and that later ones are judged by. */
    void before(List<Entry> moment);

    /** Takes the matches of a moment, which comes after all before it. */
    void at(List<Entry> moment);

    /** There are no more matches: ends the run that is going on, if there is one. */
    void end();

    /** The run that is going on. */
    Optional<Piece> piece();

    /** No match comes any more that happened before a time. */
    default void until(long time) {}

    /** What is remembered, at a time, of the matches that later ones are not given with. */
    default Profile profile(long time) {
        return Profile.EMPTY;
    }

    /** How many matches were forgotten too early, for there were too many. */
    long dropped();

    /** Takes what an evaluation finds. */
    interface Output {
        /** A run has ended, whether the condition was satisfied in it or not. */
        void ended(Piece piece);

        /** The condition is satisfied; told only where another correlation refers to this one. */
        void satisfied(Satisfied satisfied);

        /** A moment was measured; what there is of it is gathered when it is asked for. */
        default void measured(Supplier<Reached> moment) {}
    }

    /**
     * Begins an evaluation.
     *
     * @param capacity how many matches of one rule a window holds; the oldest are forgotten
     * @param state what is known from before; its entries are not taken
     * @param logs the time of which all matches are known
     */
    static Evaluation of(Node node, int capacity, KeyState state, Coverage logs, Output output) {
        return switch (node.correlation().type()) {
            case CorrelationType.OfHistory type -> new BaselineEvaluation(node, type, state, output);
            case CorrelationType.OfAbsence type -> new AbsenceEvaluation(node, type, capacity, state, logs, output);
            default -> new WindowEvaluation(node, capacity, state.piece(), output);
        };
    }

    /** The first time at which no match can belong to the run any more; one that never pauses is cut after a day. */
    static long over(Node node, Piece piece) {
        return Math.min(piece.last() + node.gap() + 1, piece.first().time() + Math.max(History.DAY, node.gap()));
    }

    /** How many events the matches of a moment are of. */
    static int events(List<Entry> moment) {
        return (int) moment.stream().map(Entry::event).distinct().count();
    }
}
