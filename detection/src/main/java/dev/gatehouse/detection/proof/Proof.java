package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The rules of a file and the tests beside it, ready to run. For one thread. */
public final class Proof {
    private final TestFile tests;
    private final Rulebook rulebook;
    private final SampleReader reader;

    /** Compiles the rules with the watchlists that the tests declare. */
    public Proof(List<Rule> rules, TestFile tests) {
        this.tests = tests;
        this.rulebook = Rulebook.of(rules, tests.configuration().watchlists(), fields());
        this.reader = new SampleReader(rulebook.projection());
    }

    /** What tests call a rule: its name or, where it has none, its title; in lower case. */
    public static String name(Rule rule) {
        return rule.sigma().name().orElse(rule.sigma().title()).toLowerCase(Locale.ROOT);
    }

    /** The fields that rows must have beside what rules test: those that alerts show, and those that tell privilege. */
    public static Set<String> fields() {
        Set<String> fields = new HashSet<>(AlertFactory.fields());
        fields.addAll(ContextFacts.fields());
        return fields;
    }

    /** The rules, compiled; its problems say which were refused. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** What is known in a test: what the file declares, and what the records given and its own events show. */
    public Context context(Case test) {
        List<Sample> all = new ArrayList<>(tests.given());
        all.addAll(test.events());
        return ContextFacts.learn(tests.configuration(), rulebook.projection(), use -> rows(all, use));
    }

    /** Hands over the row of each event of a test, valid until the next. */
    public void rows(Case test, Consumer<Row> use) {
        rows(test.events(), use);
    }

    /** Says which rules hold in a test's context. */
    public Detector detector(Context context) {
        return new Detector(rulebook, new ContextFacts(tests.configuration()).roles(), context);
    }

    /** Runs a test. */
    public Outcome run(Case test) {
        Detector detector = detector(context(test));
        SortedMap<Integer, Integer> fired = new Judge(rulebook, detector).fired(test.events());
        Set<String> names = new TreeSet<>();
        List<Difference> differences = new ArrayList<>();
        for (int number = 0; number < rulebook.rules().size(); number++) {
            String name = name(rulebook.rules().get(number));
            Integer event = fired.get(number);
            if (event != null) {
                names.add(name);
            }
            if (test.fires().contains(name) != (event != null)) {
                List<Integer> candidates = event == null
                        ? IntStream.range(0, test.events().size()).boxed().toList()
                        : List.of(event);
                differences.add(nearest(number, test, candidates, detector));
            }
        }
        return new Outcome(test, names, differences);
    }

    /** Of these events the one for which most of the rule is as its condition wants. */
    private Difference nearest(int number, Case test, Collection<Integer> events, Detector detector) {
        Rule rule = rulebook.rules().get(number);
        boolean expected = test.fires().contains(name(rule));
        List<Difference> best = new ArrayList<>();
        for (int event : events) {
            reader.read(test.events().get(event), row -> {
                Optional<Trace> trace = rulebook.trace(number, detector.event(row));
                Table table = row.table();
                if (best.isEmpty() || share(trace) > share(best.getFirst().trace())) {
                    best.clear();
                    best.add(new Difference(rule, expected, event + 1, table, trace));
                }
            });
        }
        return best.getFirst();
    }

    private static double share(Optional<Trace> trace) {
        return trace.map(Trace::tests)
                .map(tests ->
                        (double) tests.stream().filter(Trace.Reason::satisfied).count() / tests.size())
                .orElse(-1.0);
    }

    private void rows(List<Sample> samples, Consumer<Row> use) {
        samples.forEach(sample -> reader.read(sample, use));
    }
}
