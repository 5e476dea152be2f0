package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the state of a key says when it is judged.
 *
 * @param pieces the runs since the state was settled, the last of which may go on
 * @param satisfied the moments since then at which the condition was satisfied
 */
record Judged(List<Piece> pieces, List<Satisfied> satisfied) {
    static Judged of(Node node, int capacity, KeyState state, Coverage logs) {
        return new Run(node, capacity, state, logs).all();
    }

    /** The episodes, by the event of their first match. */
    Map<String, Episode> episodes() {
        Map<String, Episode> episodes = new LinkedHashMap<>();
        pieces.forEach(piece -> piece.episode()
                .ifPresent(episode -> episodes.put(episode.first().event(), episode)));
        return episodes;
    }

    /** One evaluation of a state. */
    static final class Run implements Evaluation.Output {
        private final KeyState state;
        private final Evaluation evaluation;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Satisfied> satisfied = new ArrayList<>();
        private int next;

        Run(Node node, int capacity, KeyState state, Coverage logs) {
            this.state = state;
            this.evaluation = Evaluation.of(node, capacity, state, logs, this);
        }

        /** Goes on to the matches of a time, which are not taken. */
        Optional<Piece> to(long time) {
            while (next < state.entries().size() && state.entries().get(next).time() < time) {
                List<Entry> moment = moment();
                if (moment.getFirst().time() < state.until()) {
                    evaluation.before(moment);
                } else {
                    evaluation.at(moment);
                }
            }
            evaluation.until(time);
            return evaluation.piece();
        }

        /** What a baseline remembers of the matches until now, at a time that comes after them. */
        Profile profile(long time) {
            return evaluation.profile(time);
        }

        /** The runs that have ended until now. */
        List<Piece> ended() {
            return pieces;
        }

        Judged all() {
            to(Long.MAX_VALUE);
            evaluation.end();
            return new Judged(pieces, satisfied);
        }

        private List<Entry> moment() {
            int from = next;
            long time = state.entries().get(from).time();
            while (next < state.entries().size() && state.entries().get(next).time() == time) {
                next++;
            }
            return state.entries().subList(from, next);
        }

        @Override
        public void ended(Piece piece) {
            pieces.add(piece);
        }

        @Override
        public void satisfied(Satisfied moment) {
            satisfied.add(moment);
        }
    }
}
