package dev.gatehouse.cli.pages;

import dev.gatehouse.detection.guide.GuideRow;
import dev.gatehouse.detection.guide.GuideRow.Judged;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.directory.posture.Checks;
import dev.gatehouse.sigma.CorrelationType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a row is judged.
 *
 * @param state in a word
 * @param open what of it is not judged yet, in words
 */
record Coverage(State state, Optional<String> open) {
    /** How much it is. */
    enum State {
        WHOLE("yes"),
        PART("in part"),
        NOT_YET("not yet");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Coverage of(GuideRow row, List<Described> rules) {
        Set<Judged> done = EnumSet.noneOf(Judged.class);
        for (Described rule : rules) {
            done.add(rule.rule() instanceof CorrelationRule correlation ? kind(correlation) : Judged.EVENT);
        }
        boolean state = !Checks.serving(row.id()).isEmpty();
        if (state) {
            done.add(Judged.STATE);
        }
        List<Judged> open =
                row.judged().stream().filter(kind -> !done.contains(kind)).toList();
        Optional<String> words = open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.stream().map(Judged::words).collect(Collectors.joining(", ")));
        if (rules.isEmpty() && !state) {
            return new Coverage(State.NOT_YET, words);
        }
        return new Coverage(open.isEmpty() ? State.WHOLE : State.PART, words);
    }

    private static Judged kind(CorrelationRule correlation) {
        return switch (correlation.sigma().type()) {
            case CorrelationType.OfHistory any -> Judged.HISTORY;
            case CorrelationType.OfAbsence any -> Judged.SEQUENCE;
            case CorrelationType.Temporal any -> Judged.SEQUENCE;
            case CorrelationType.TemporalOrdered any -> Judged.SEQUENCE;
            default -> Judged.COUNT;
        };
    }
}
