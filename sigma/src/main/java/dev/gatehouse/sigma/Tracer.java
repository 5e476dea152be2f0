package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds every part of a rule's condition against an event. For one event. */
final class Tracer {
    /** How many values of a field are told, and how long each may be. */
    private static final int MOST_VALUES = 5;

    private static final int LONGEST_VALUE = 200;

    /** Among how many elements the nearest is looked for, where none is right. */
    private static final int MOST_ELEMENTS = 50;

    private final Program program;
    private final Outline outline;
    private final Matcher matcher;
    private final Value value = new Value();

    Tracer(Program program, Outline outline) {
        this.program = program;
        this.outline = outline;
        this.matcher = new Matcher(program);
    }

    /** The condition and, of a rule that is held back by filters, each of these under its title. */
    Trace trace(SigmaRule rule, Event event) {
        matcher.begin(event);
        List<Trace> parts = new ArrayList<>();
        parts.add(trace(rule.conditions(), outline.searches()));
        for (int i = 0; i < rule.filters().size(); i++) {
            SigmaFilter filter = rule.filters().get(i);
            Trace part = trace(filter.conditions(), outline.filters().get(i));
            parts.add(new Trace.Named("filter '" + filter.title() + "'", part));
        }
        return parts.size() == 1 ? parts.getFirst() : all(parts);
    }

    private Trace trace(List<Condition> alternatives, Map<String, Plan> searches) {
        List<Trace> conditions =
                alternatives.stream().map(part -> trace(part, searches)).toList();
        return conditions.size() == 1 ? conditions.getFirst() : any(conditions);
    }

    private Trace trace(Condition condition, Map<String, Plan> searches) {
        return switch (condition) {
            case Condition.And and ->
                all(and.parts().stream().map(part -> trace(part, searches)).toList());
            case Condition.Or or ->
                any(or.parts().stream().map(part -> trace(part, searches)).toList());
            case Condition.Not not -> new Trace.Not(trace(not.part(), searches));
            case Condition.Ref ref -> named(ref.name(), searches);
            case Condition.OfThem of -> {
                List<Trace> chosen = searches.keySet().stream()
                        .filter(of::chooses)
                        .map(name -> named(name, searches))
                        .toList();
                boolean holds = of.quantifier() == Condition.Quantifier.ONE
                        ? chosen.stream().anyMatch(Trace::holds)
                        : chosen.stream().allMatch(Trace::holds);
                yield new Trace.OfThem(of, chosen, holds);
            }
        };
    }

    private Trace named(String name, Map<String, Plan> searches) {
        return new Trace.Named(name, trace(requireNonNull(searches.get(name))));
    }

    private Trace trace(Plan plan) {
        return switch (plan) {
            case Plan.Test test -> test(test);
            case Plan.Not not -> new Trace.Not(trace(not.part()));
            case Plan.All all -> all(all.parts().stream().map(this::trace).toList());
            case Plan.Any any -> any(any.parts().stream().map(this::trace).toList());
            case Plan.Each each -> element(each);
        };
    }

    private static Trace all(List<Trace> parts) {
        return new Trace.All(parts, parts.stream().allMatch(Trace::holds));
    }

    private static Trace any(List<Trace> parts) {
        return new Trace.Any(parts, parts.stream().anyMatch(Trace::holds));
    }

    private Trace element(Plan.Each each) {
        int count = matcher.elements(each.group());
        if (count == 0) {
            return trace(each.part());
        }
        int element = 0;
        matcher.bind(each.group(), element);
        while (element + 1 < count && !matcher.holds(each.part())) {
            element++;
            matcher.bind(each.group(), element);
        }
        Trace found = matcher.holds(each.part())
                ? new Trace.Element(element + 1, count, trace(each.part()))
                : nearest(each, count);
        matcher.bind(each.group(), Event.WHOLE);
        return found;
    }

    /** The element for which most tests are as they should be. */
    private Trace nearest(Plan.Each each, int count) {
        matcher.bind(each.group(), 0);
        Trace best = new Trace.Element(1, count, trace(each.part()));
        for (int element = 1; element < Math.min(count, MOST_ELEMENTS); element++) {
            matcher.bind(each.group(), element);
            Trace next = new Trace.Element(element + 1, count, trace(each.part()));
            best = satisfied(next) > satisfied(best) ? next : best;
        }
        return best;
    }

    private static long satisfied(Trace trace) {
        return trace.tests().stream().filter(Trace.Reason::satisfied).count();
    }

    private Trace test(Plan.Test plan) {
        Atom atom = program.atoms().get(plan.atom());
        Place place = atom.place();
        Outline.Origin origin = requireNonNull(outline.origins().get(plan));
        Trace.Reads reads = switch (place.slot()) {
            case Place.WHOLE -> Trace.Reads.WHOLE_EVENT;
            case Place.ABSENT -> Trace.Reads.NOTHING;
            default -> Trace.Reads.FIELD;
        };
        String words = AtomText.of(atom) + (atom instanceof Atom.SameAs same ? others(same) : "");
        return new Trace.Test(
                origin.field(),
                place.name(),
                reads,
                origin.at(),
                words,
                reads == Trace.Reads.FIELD ? values(place) : List.of(),
                reads == Trace.Reads.FIELD ? matcher.count(place) : 0,
                matcher.holds(plan));
    }

    /** What the fields hold with which another one is compared. */
    private String others(Atom.SameAs same) {
        List<String> values = new ArrayList<>();
        same.others().forEach(place -> values.addAll(values(place)));
        return values.isEmpty() ? " (absent)" : " (" + String.join(", ", values) + ")";
    }

    private List<String> values(Place place) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Math.min(matcher.count(place), MOST_VALUES); i++) {
            matcher.read(place, i, value);
            values.add(value.kind() == Value.Kind.NULL ? "null" : clipped(value.text()));
        }
        return values;
    }

    private static String clipped(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_VALUE
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…"
                : text;
    }
}
