package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.SigmaValues;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds the events of a moment against the history before it. For one key. */
final class Usual {
    private static final int HOURS_OF_WEEK = 168;

    /** With so many weeks, an hour is held against the same hour of earlier weeks. */
    private static final int LEAST_WEEKS = 3;

    private static final int MOST_COMBINATIONS = 64;
    private static final String COMBINED = " · ";

    private final Node node;
    private final CorrelationType.OfHistory type;
    private final History history;

    Usual(Node node, CorrelationType.OfHistory type, Profile profile) {
        this.node = node;
        this.type = type;
        long width = type instanceof CorrelationType.EventSpike ? History.HOUR : History.DAY;
        double halfLife = type instanceof CorrelationType.RareValue rare
                ? rare.halfLife().toHours() / 24.0
                : Double.POSITIVE_INFINITY;
        this.history = new History(width, node.span(), halfLife, profile);
    }

    /** What a moment measures, and what is usual; empty where the history says nothing yet, or the events have no value. */
    record Judgement(double measure, Baseline baseline) {}

    /**
     * Judges the events of a moment.
     *
     * @param events those that are judged
     * @param moment all of them, which then belong to the history
     */
    Optional<Judgement> at(List<Entry> events, List<Entry> moment) {
        long time = moment.getFirst().time();
        history.forget(time);
        Optional<Judgement> judgement = switch (type) {
            case CorrelationType.EventSpike spike -> spike(spike, events, time);
            case CorrelationType.NewValue any -> fresh(events, time);
            case CorrelationType.RareValue rare -> rarest(rare, events, time);
        };
        add(moment);
        return judgement;
    }

    /** Takes events that only later ones are held against. */
    void add(List<Entry> moment) {
        history.forget(moment.getFirst().time());
        String last = "";
        for (Entry entry : moment) {
            if (!entry.event().equals(last)) {
                history.add(entry.time(), List.copyOf(texts(entry)));
            }
            last = entry.event();
        }
    }

    /** The history as it is at a time. */
    Profile profile(long time) {
        history.forget(time);
        return history.profile();
    }

    /** The history as it is at a time, for people to read. */
    Habits habits(long time) {
        history.forget(time);
        Bins bins = history.events();
        double all = history.weight(time);
        Map<String, Known> known = history.known().stream().collect(Collectors.toMap(Known::text, one -> one));
        Set<String> texts = new TreeSet<>(known.keySet());
        if (type instanceof CorrelationType.RareValue rare && all > 0) {
            rare.circle()
                    .filter(circle -> circle.size() <= MOST_COMBINATIONS)
                    .ifPresent(circle -> IntStream.range(0, circle.size())
                            .mapToObj(Integer::toString)
                            .forEach(texts::add));
        }
        List<Habits.Value> values = texts.stream()
                .map(text -> new Habits.Value(
                        text,
                        Optional.ofNullable(known.get(text)).map(Habits.Seen::of),
                        all <= 0 ? 0 : 100 * share(text, Optional.ofNullable(known.get(text)), time) / all))
                .sorted(Comparator.comparingLong(Habits.Value::count).reversed().thenComparing(Habits.Value::text))
                .toList();
        int[] pairs = bins.pairs();
        List<Habits.Span> spans = IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> new Habits.Span(history.start(pairs[2 * i]), pairs[2 * i + 1]))
                .toList();
        return new Habits(
                bins.total(), history.days(time), isEnough(bins.total(), time), values, spans, history.start(1));
    }

    private double share(String text, Optional<Known> known, long time) {
        return type instanceof CorrelationType.RareValue rare
                ? weight(rare, text, time)
                : known.map(Known::count).orElse(0L);
    }

    long dropped() {
        return history.dropped();
    }

    /** Whether so many events of the history are enough to say anything. */
    private boolean isEnough(long events, long time) {
        return events >= type.minimum().events()
                && history.days(time) >= type.minimum().days();
    }

    private Optional<Judgement> fresh(List<Entry> events, long time) {
        List<String> fresh = values(events, time).stream()
                .filter(text -> !history.knows(text))
                .sorted()
                .toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judgement(fresh.size(), baseline(Baseline.Method.FIRST_SEEN, fresh, time)));
    }

    private Optional<Judgement> rarest(CorrelationType.RareValue rare, List<Entry> events, long time) {
        Set<String> texts = values(events, time);
        double all = history.weight(time);
        if (texts.isEmpty() || all <= 0) {
            return Optional.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        String rarest = "";
        for (String text : texts) {
            double share = 100 * weight(rare, text, time) / all;
            if (share < least || (share == least && text.compareTo(rarest) < 0)) {
                least = share;
                rarest = text;
            }
        }
        return Optional.of(new Judgement(least, baseline(Baseline.Method.SHARE, List.of(rarest), time)));
    }

    /** The values of events that can be judged: none as long as there is too little history. */
    private Set<String> values(List<Entry> events, long time) {
        Set<String> texts = new LinkedHashSet<>();
        if (isEnough(history.events().total(), time)) {
            events.forEach(entry -> texts.addAll(texts(entry)));
        }
        return texts;
    }

    private double weight(CorrelationType.RareValue rare, String text, long time) {
        return rare.circle()
                .filter(circle -> text.matches("\\d{1,6}"))
                .map(circle -> circle.around(Integer.parseInt(text)).stream()
                        .map(value -> Integer.toString(value))
                        .toList())
                .map(near -> history.weight(near, time))
                .orElseGet(() -> history.weight(List.of(text), time));
    }

    private Optional<Judgement> spike(CorrelationType.EventSpike spike, List<Entry> moment, long time) {
        int hour = history.bin(time);
        long now = moment.stream().map(Entry::event).distinct().count();
        int count = history.events().count(hour) + (int) now;
        long before = history.events().total() - history.events().count(hour);
        if (count < spike.events() || !isEnough(before, time)) {
            return Optional.empty();
        }
        int weeks = history.days(time) / 7;
        boolean seasonal = weeks >= LEAST_WEEKS;
        Robust robust =
                Robust.of(seasonal ? sameHours(hour, weeks) : history.events().countsBefore(hour));
        Baseline.Method method = seasonal ? Baseline.Method.HOUR_OF_WEEK : Baseline.Method.ALL_HOURS;
        Baseline baseline = new Baseline(
                method,
                List.of(),
                List.of(),
                history.events().total(),
                history.days(time),
                count,
                robust.median(),
                robust.spread());
        return Optional.of(new Judgement(robust.score(count), baseline));
    }

    /** Of each earlier week, the count of the same hour or of an hour beside it, whichever is greatest. */
    private double[] sameHours(int hour, int weeks) {
        double[] counts = new double[weeks];
        for (int week = 1; week <= weeks; week++) {
            int same = hour - week * HOURS_OF_WEEK;
            counts[week - 1] = Math.max(
                    history.events().count(same),
                    Math.max(history.events().count(same - 1), history.events().count(same + 1)));
        }
        return counts;
    }

    private Baseline baseline(Baseline.Method method, List<String> now, long time) {
        return new Baseline(method, now, history.usual(), history.events().total(), history.days(time), 0, 0, 0);
    }

    /** The values of an event: combinations, where there are several fields. */
    private Set<String> texts(Entry entry) {
        Set<String> combinations = Set.of("");
        for (String field : node.correlation().type().fields()) {
            Set<String> longer = new LinkedHashSet<>();
            for (String combination : combinations) {
                for (String value : entry.values(field)) {
                    if (longer.size() < MOST_COMBINATIONS) {
                        longer.add(combination.isEmpty() ? value(value) : combination + COMBINED + value(value));
                    }
                }
            }
            combinations = longer;
        }
        return node.correlation().type().fields().isEmpty() ? Set.of() : combinations;
    }

    private static String value(String text) {
        return SigmaValues.bounded(text);
    }
}
