package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.rules.Rulebook;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds rules against what happens in one test. For one thread. */
final class Judge {
    private final SampleReader reader;
    private final Detector detector;

    Judge(Rulebook rulebook, Detector detector) {
        this.reader = new SampleReader(rulebook.projection());
        this.detector = detector;
    }

    /**
     * The rules that fire, by number, each with the event that it fires on, from 0. A rule fires if it holds for any
     * event: what a rule asks of several events together is to be decided here, where all matches of a test are seen.
     */
    SortedMap<Integer, Integer> fired(List<Sample> events) {
        SortedMap<Integer, Integer> fired = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            int event = i;
            reader.read(events.get(i), row -> detector.match(row, rule -> fired.putIfAbsent(rule, event)));
        }
        return fired;
    }
}
