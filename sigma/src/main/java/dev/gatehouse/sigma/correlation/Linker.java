package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.Bound;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.Header;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Reference;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the references of correlations, inner ones first, and says what each must hand on. */
final class Linker {
    private static final int MOST_RULES = 64;

    private final List<SigmaRule> rules;
    private final List<SigmaCorrelation> correlations;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<SigmaCorrelation, Optional<Integer>> numbers = new HashMap<>();
    private final Set<SigmaCorrelation> open = new HashSet<>();

    Linker(List<SigmaRule> rules, List<SigmaCorrelation> correlations) {
        this.rules = rules;
        this.correlations = correlations;
    }

    CorrelationPlan link() {
        correlations.forEach(this::number);
        List<Node> carrying = new ArrayList<>(nodes);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            Set<String> carried = new LinkedHashSet<>();
            boolean feeds = false;
            for (Node outer : carrying.subList(i + 1, carrying.size())) {
                for (Source source : outer.sources()) {
                    if (source instanceof Source.OfNode of && of.node() == i) {
                        carried.addAll(outer.fields(source));
                        feeds = true;
                    }
                }
            }
            node.correlation().groupBy().forEach(carried::remove);
            carrying.set(i, new Node(i, node.correlation(), node.sources(), carried, feeds));
        }
        return new CorrelationPlan(carrying, problems);
    }

    /** The number of a correlation, which gets one unless it has mistakes. */
    private Optional<Integer> number(SigmaCorrelation correlation) {
        if (numbers.containsKey(correlation)) {
            return numbers.getOrDefault(correlation, Optional.empty());
        }
        if (!open.add(correlation)) {
            refuse(correlation, "correlation-circle", "the correlation refers to itself", "break the circle");
            return Optional.empty();
        }
        Optional<List<Source>> sources = sources(correlation);
        open.remove(correlation);
        Optional<Integer> number = Optional.empty();
        if (sources.isPresent() && fits(correlation)) {
            number = Optional.of(nodes.size());
            nodes.add(new Node(nodes.size(), correlation, sources.get(), Set.of(), false));
        }
        numbers.put(correlation, number);
        return number;
    }

    private Optional<List<Source>> sources(SigmaCorrelation correlation) {
        List<Source> sources = new ArrayList<>();
        for (String reference : correlation.rules()) {
            source(correlation, reference).ifPresent(sources::add);
        }
        return sources.size() == correlation.rules().size() ? Optional.of(sources) : Optional.empty();
    }

    private Optional<Source> source(SigmaCorrelation correlation, String reference) {
        Reference wanted = Reference.of(reference);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (wanted.means(rules.get(i).header())) {
                found.add(i);
            }
        }
        List<SigmaCorrelation> others = correlations.stream()
                .filter(other -> wanted.means(other.header()))
                .toList();
        if (found.size() + others.size() > 1) {
            refuse(
                    correlation,
                    "correlation-ambiguous",
                    "'" + reference + "' is the name of several rules",
                    "refer to it by its id");
            return Optional.empty();
        }
        if (found.size() == 1) {
            Header header = rules.get(found.getFirst()).header();
            return Optional.of(new Source.OfRule(found.getFirst(), header, correlation.aliasesIn(header)));
        }
        if (others.size() == 1) {
            return inner(correlation, others.getFirst());
        }
        refuse(
                correlation,
                "correlation-unknown-rule",
                "the correlation refers to '" + reference + "', which is the id or name of no rule that was loaded",
                "load that rule as well, or mend the reference");
        return Optional.empty();
    }

    private Optional<Source> inner(SigmaCorrelation outer, SigmaCorrelation inner) {
        if (inner.type() instanceof CorrelationType.NotFollowedBy) {
            refuse(
                    outer,
                    "correlation-late",
                    "the correlation refers to '" + inner.title() + "', which is only known when its time is over",
                    "refer to its rules instead");
            return Optional.empty();
        }
        Optional<Integer> number = number(inner);
        if (number.isEmpty() && !open.contains(inner)) {
            refuse(
                    outer,
                    "correlation-broken",
                    "the correlation refers to '" + inner.title() + "', which was refused",
                    "mend that one first");
        }
        return number.map(found -> new Source.OfNode(found, inner.header(), outer.aliasesIn(inner.header())));
    }

    private boolean fits(SigmaCorrelation correlation) {
        int rules = correlation.rules().size();
        if (rules > MOST_RULES) {
            refuse(
                    correlation,
                    "correlation-rules",
                    "the correlation refers to more than " + MOST_RULES + " rules",
                    "split it");
            return false;
        }
        boolean temporal = correlation.type() instanceof CorrelationType.Temporal
                || correlation.type() instanceof CorrelationType.TemporalOrdered;
        int most = temporal ? rules : Limits.MOST_ENTRIES;
        boolean counts = temporal
                || correlation.type() instanceof CorrelationType.EventCount
                || correlation.type() instanceof CorrelationType.ValueCount;
        boolean reachable = !counts || correlation.bounds().stream().allMatch(bound -> reachable(bound, most));
        if (!reachable) {
            refuse(
                    correlation,
                    "correlation-never",
                    "the condition can never hold: a window counts at most " + most,
                    "lower the limit");
        }
        return reachable;
    }

    private static boolean reachable(Bound bound, int most) {
        return switch (bound.operator()) {
            case GT -> most > bound.limit();
            case GTE, EQ -> most >= bound.limit();
            case LT -> bound.limit() > 1;
            case LTE -> bound.limit() >= 1;
            case NEQ -> true;
        };
    }

    private void refuse(SigmaCorrelation correlation, String code, String message, String remedy) {
        problems.add(new Problem(
                Severity.ERROR,
                code,
                message,
                correlation.file(),
                correlation.at().line(),
                correlation.at().column(),
                remedy));
    }
}
