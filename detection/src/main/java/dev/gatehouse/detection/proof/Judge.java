package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.rules.Rulebook;
import java.util.List;

/** Holds rules and correlations against what happens in one test. For one thread. */
final class Judge {
    private final SampleReader reader;
    private final Rulebook rulebook;
    private final Detector detector;

    Judge(Rulebook rulebook, Detector detector) {
        this.reader = new SampleReader(rulebook.projection());
        this.rulebook = rulebook;
        this.detector = detector;
    }

    /** What fires: a rule if it holds for any event, a correlation if all events together satisfy it. */
    Gathered judged(List<Sample> events) {
        Gatherer gatherer = new Gatherer(rulebook, detector);
        events.forEach(event -> reader.read(event, gatherer::add));
        return gatherer.end();
    }
}
