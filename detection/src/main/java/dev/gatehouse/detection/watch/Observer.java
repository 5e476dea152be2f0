package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.util.List;
import java.util.Optional;

/** Learns what a watch does beside its outcomes, for whoever tries rules. */
public interface Observer {
    /** Does nothing. */
    Observer NONE = new Observer() {
        @Override
        public void matched(List<Keyed> added, List<Keyed> takenBack) {}

        @Override
        public void finished(Alert alert, Optional<Found> about) {}
    };

    /** What correlations are given, and what of it is taken back. */
    void matched(List<Keyed> added, List<Keyed> takenBack);

    /**
     * An alert that nothing can change any more, before anybody's expectations are asked.
     *
     * @param about what it is about, if that is an episode of a correlation
     */
    void finished(Alert alert, Optional<Found> about);
}
