package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.ChosenThresholds;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The rules of a file and the tests beside it, ready to run. For one thread. */
public final class Proof {
    private final RuleContent content;
    private final TestFile tests;
    private final Rulebook rulebook;
    private final SampleReader reader;

    /** Compiles what a rule file holds, with the watchlists that the tests declare. */
    public Proof(RuleContent content, TestFile tests) {
        this.tests = tests;
        this.content = ChosenThresholds.apply(content, tests.configuration().thresholds())
                .content();
        this.rulebook = Rulebook.of(this.content, tests.configuration().watchlists(), fields());
        this.reader = new SampleReader(rulebook.projection());
    }

    /** What tests call a rule or correlation: its name or, where it has none, its title; in lower case. */
    public static String name(AlertRule rule) {
        return rule.document().name().orElse(rule.document().title()).toLowerCase(Locale.ROOT);
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
        Gathered gathered = new Judge(rulebook, detector).judged(test.events());
        Findings findings = new Findings(test);
        for (int rule = 0; rule < rulebook.rules().size(); rule++) {
            int number = rule;
            boolean silenced = rulebook.correlations().silences(rule);
            Optional<Integer> event = Optional.ofNullable(gathered.fired().get(rule));
            findings.judge(
                    rulebook.rules().get(rule),
                    silenced,
                    event.isPresent(),
                    () -> nearest(number, test, event, detector));
        }
        for (CorrelationRule rule : content.correlations()) {
            int node = rulebook.correlations().rules().indexOf(rule);
            boolean fires = node >= 0 && gathered.satisfied(node);
            boolean silenced = node >= 0 && rulebook.correlations().plan().silencesNode(node);
            findings.judge(rule, silenced, fires, () -> correlation(rule, node, test, gathered, detector));
        }
        return findings.outcome();
    }

    /** What is found of a test. */
    private static final class Findings {
        private final Case test;
        private final Set<String> fired = new TreeSet<>();
        private final List<Difference> differences = new ArrayList<>();

        private Findings(Case test) {
            this.test = test;
        }

        /** What raises no alert of its own is judged where the test names it. */
        void judge(AlertRule rule, boolean silenced, boolean fires, Supplier<Difference> why) {
            String name = name(rule);
            boolean expected = test.fires().contains(name);
            if (silenced && !expected) {
                return;
            }
            if (fires) {
                fired.add(name);
            }
            if (fires != expected) {
                differences.add(why.get());
            }
        }

        Outcome outcome() {
            return new Outcome(test, fired, differences);
        }
    }

    private Difference correlation(CorrelationRule rule, int node, Case test, Gathered gathered, Detector detector) {
        boolean expected = test.fires().contains(name(rule));
        if (node < 0) {
            return new Difference.OfCorrelation(rule, expected, Optional.empty(), List.of(), List.of());
        }
        Correlations correlations = rulebook.correlations();
        List<CorrelationTrace> inner = new ArrayList<>();
        List<Difference.OfRule> silent = new ArrayList<>();
        if (expected) {
            correlations.nodesOf(node).stream()
                    .filter(other -> !gathered.satisfied(other))
                    .forEach(other -> inner.add(CorrelationTrace.of(rulebook, other, gathered)));
            correlations.rulesOf(node).stream()
                    .filter(number -> !gathered.fired().containsKey(number))
                    .forEach(number -> silent.add(nearest(number, test, Optional.empty(), detector)));
        }
        CorrelationTrace trace = CorrelationTrace.of(rulebook, node, gathered);
        return new Difference.OfCorrelation(rule, expected, Optional.of(trace), inner, silent);
    }

    /** The event that the rule fired on; of all events, where it did not, the one for which most of it is as wanted. */
    private Difference.OfRule nearest(int number, Case test, Optional<Integer> fired, Detector detector) {
        Rule rule = rulebook.rules().get(number);
        List<Integer> events = fired.map(List::of)
                .orElseGet(
                        () -> IntStream.range(0, test.events().size()).boxed().toList());
        List<Difference.OfRule> best = new ArrayList<>();
        for (int event : events) {
            reader.read(test.events().get(event), row -> {
                Optional<Trace> trace = rulebook.trace(number, detector.event(row));
                Table table = row.table();
                if (best.isEmpty() || share(trace) > share(best.getFirst().trace())) {
                    best.clear();
                    best.add(new Difference.OfRule(rule, fired.isEmpty(), event + 1, table, trace));
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
