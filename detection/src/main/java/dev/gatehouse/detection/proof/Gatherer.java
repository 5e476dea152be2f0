package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.SortedCorrelator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds rules against events, one after the other, and correlations against all of them together. For one thread. */
public final class Gatherer {
    private final Rulebook rulebook;
    private final Detector detector;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final SortedMap<Integer, Integer> fired = new TreeMap<>();
    private final List<Keyed> entries = new ArrayList<>();
    private int events;

    /** Gathers what rules of a book make of events. */
    public Gatherer(Rulebook rulebook, Detector detector) {
        this.rulebook = rulebook;
        this.detector = detector;
    }

    /** Takes the next event; one that is a copy of another one counts once in correlations. */
    public void add(Row row) {
        int number = events++;
        detector.match(row, rule -> {
            fired.putIfAbsent(rule, number);
            String event = Gathered.event(numbers.computeIfAbsent(row.identity(), any -> number));
            entries.addAll(rulebook.correlations().entries(rule, detector.event(row), event));
        });
    }

    /** What became of all events until now. */
    public Gathered end() {
        SortedCorrelator correlator = new SortedCorrelator(
                rulebook.correlations().plan(),
                Limits.DEFAULT,
                node -> rulebook.coverage(node, table -> Coverage.ALWAYS));
        return new Gathered(fired, correlator.groups(entries));
    }
}
