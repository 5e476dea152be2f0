package dev.gatehouse.sigma;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says why a rule holds: the tests that its condition rests on, with the values that they found. */
final class Explainer {
    private final Program program;
    private final Matcher matcher;
    private final Set<Why> reasons = new LinkedHashSet<>();
    private final Value value = new Value();
    private final Text text = new Text();

    Explainer(Program program) {
        this.program = program;
        this.matcher = new Matcher(program);
    }

    List<Why> explain(int rule, Event event) {
        matcher.begin(event);
        Plan plan = program.plan(rule);
        if (matcher.holds(plan)) {
            collect(plan, true);
        }
        return List.copyOf(reasons);
    }

    /** Adds the reasons why a plan holds, or why it does not. */
    private void collect(Plan plan, boolean holds) {
        switch (plan) {
            case Plan.Test test -> add(program.atoms().get(test.atom()), holds);
            case Plan.Not not -> collect(not.part(), !holds);
            case Plan.All all -> parts(all.parts(), holds);
            case Plan.Any any -> parts(any.parts(), holds);
            case Plan.Each each -> matcher.whileBound(each, () -> parts(List.of(each.part()), holds));
        }
    }

    private void parts(List<Plan> parts, boolean holds) {
        for (Plan part : parts) {
            if (matcher.holds(part) == holds) {
                collect(part, holds);
            }
        }
    }

    private void add(Atom atom, boolean holds) {
        String name = atom.place().name();
        switch (atom) {
            case Atom.Present present -> reasons.add(new Why(name, "", holds ? "is present" : "is absent"));
            case Atom.Missing missing ->
                reasons.add(new Why(name, "", holds ? "is absent or null" : "is present and not null"));
            case Atom.SameAs same -> {
                String test = AtomText.of(same);
                reasons.add(new Why(name, first(same.place()), holds ? test : "not: " + test));
            }
            case Atom.Values values -> {
                if (holds) {
                    passed(values);
                } else {
                    reasons.add(new Why(name, first(values.place()), "not: " + AtomText.of(values)));
                }
            }
        }
    }

    private void passed(Atom.Values values) {
        for (int i = 0; i < matcher.count(values.place()); i++) {
            matcher.read(values.place(), i, value);
            text.set(value);
            if (value.kind() == Value.Kind.NULL) {
                continue;
            }
            for (ValueTest test : values.tests()) {
                if (test.holds(text)) {
                    boolean whole = values.place().slot() == Place.WHOLE;
                    reasons.add(new Why(values.place().name(), whole ? "" : value.text(), test.describe()));
                    break;
                }
            }
        }
    }

    private String first(Place place) {
        if (place.slot() == Place.WHOLE || matcher.count(place) == 0) {
            return "";
        }
        matcher.read(place, 0, value);
        return value.kind() == Value.Kind.NULL ? "" : value.text();
    }
}
