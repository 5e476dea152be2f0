package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What judging came to.
 *
 * @param state what is remembered or forgotten; of several changes of one key the last counts
 * @param alerts what became of alerts, in order
 * @param poison what could not be read
 */
public record Outcome(List<StateChange> state, List<AlertChange> alerts, List<Poison> poison, Counts counts) {
    /** Nothing at all. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of(), new Counts(0, 0, 0, 0, 0));

    /**
     * How much was judged.
     *
     * @param rows events, copies of earlier ones left out
     * @param copies further records of events that were seen before
     * @param skipped records that are no events
     * @param judgedAgain events that were judged once more, because more is known of those in them
     * @param heldBack alerts that an exclusion holds back
     */
    public record Counts(long rows, long copies, long skipped, long judgedAgain, long heldBack) {
        /** These and more. */
        public Counts and(Counts more) {
            return new Counts(
                    rows + more.rows,
                    copies + more.copies,
                    skipped + more.skipped,
                    judgedAgain + more.judgedAgain,
                    heldBack + more.heldBack);
        }
    }

    public Outcome {
        state = List.copyOf(state);
        alerts = List.copyOf(alerts);
        poison = List.copyOf(poison);
        requireNonNull(counts, "counts is null");
    }

    /** These, one after the other, as one. */
    public static Outcome of(List<Outcome> outcomes) {
        return new Outcome(
                outcomes.stream().flatMap(one -> one.state.stream()).toList(),
                outcomes.stream().flatMap(one -> one.alerts.stream()).toList(),
                outcomes.stream().flatMap(one -> one.poison.stream()).toList(),
                outcomes.stream().map(Outcome::counts).reduce(NOTHING.counts, Counts::and));
    }

    /** Nothing but a piece that could not be read. */
    public static Outcome of(Poison piece) {
        return new Outcome(List.of(), List.of(), List.of(piece), NOTHING.counts);
    }
}
