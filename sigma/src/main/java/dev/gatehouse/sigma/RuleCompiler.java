package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Compiles one rule to a plan. */
final class RuleCompiler {
    private final SigmaRule rule;
    private final FieldResolver fields;
    private final Placeholders placeholders;
    private final AtomTable atoms;
    private final List<Problem> problems;
    private final Set<String> unresolved = new LinkedHashSet<>();
    private final List<Map<String, Plan>> plans = new ArrayList<>();
    private final IdentityHashMap<Plan, Outline.Origin> origins = new IdentityHashMap<>();
    private boolean failed;

    RuleCompiler(
            SigmaRule rule, FieldResolver fields, Placeholders placeholders, AtomTable atoms, List<Problem> problems) {
        this.rule = rule;
        this.fields = fields;
        this.placeholders = placeholders;
        this.atoms = atoms;
        this.problems = problems;
    }

    /** The plan, or empty where problems were reported. */
    Optional<Plan> compile() {
        List<Plan> parts = new ArrayList<>();
        parts.add(plan(rule.searches(), rule.conditions()));
        rule.filters().forEach(filter -> parts.add(plan(filter.searches(), filter.conditions())));
        return failed ? Optional.empty() : Optional.of(Plan.all(parts));
    }

    private Plan plan(Map<String, Search> named, List<Condition> alternatives) {
        GroupBinder binder = new GroupBinder(atoms);
        Map<String, Plan> searches = new LinkedHashMap<>();
        named.forEach((name, search) -> searches.put(name, binder.bind(plan(search))));
        plans.add(searches);
        List<Plan> conditions = new ArrayList<>();
        alternatives.forEach(condition -> conditions.add(plan(condition, searches)));
        return Plan.any(conditions);
    }

    /** The fields that the resolver did not know. */
    List<String> unresolved() {
        return List.copyOf(unresolved);
    }

    /** Where the parts of the plan come from. */
    Outline outline() {
        return new Outline(plans.getFirst(), plans.subList(1, plans.size()), origins);
    }

    /** Remembers which line of the rule the tests of a plan come from. */
    private Plan from(String field, Position at, Plan plan) {
        switch (plan) {
            case Plan.Test test -> origins.put(test, new Outline.Origin(field, at));
            case Plan.Not not -> from(field, at, not.part());
            case Plan.Each each -> from(field, at, each.part());
            case Plan.All all -> all.parts().forEach(part -> from(field, at, part));
            case Plan.Any any -> any.parts().forEach(part -> from(field, at, part));
        }
        return plan;
    }

    private static Plan plan(Condition condition, Map<String, Plan> searches) {
        return switch (condition) {
            case Condition.And and ->
                new Plan.All(
                        and.parts().stream().map(part -> plan(part, searches)).toList());
            case Condition.Or or ->
                new Plan.Any(
                        or.parts().stream().map(part -> plan(part, searches)).toList());
            case Condition.Not not -> new Plan.Not(plan(not.part(), searches));
            case Condition.Ref ref -> search(ref.name(), searches);
            case Condition.OfThem of -> {
                List<Plan> chosen = searches.entrySet().stream()
                        .filter(entry -> of.chooses(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
                yield of.quantifier() == Condition.Quantifier.ONE ? Plan.any(chosen) : Plan.all(chosen);
            }
        };
    }

    private static Plan search(String name, Map<String, Plan> searches) {
        Plan plan = searches.get(name);
        if (plan == null) {
            throw new IllegalArgumentException("the rule has no search called " + name);
        }
        return plan;
    }

    private Plan plan(Search search) {
        return switch (search) {
            case Search.AllOf all ->
                Plan.all(all.parts().stream().map(this::plan).toList());
            case Search.AnyOf any ->
                Plan.any(any.parts().stream().map(this::plan).toList());
            case Search.FieldTest test -> from(test.field(), test.position(), fieldTest(test));
            case Search.Keywords keywords -> from(Why.WHOLE_EVENT, keywords.position(), keywords(keywords));
        };
    }

    private Plan fieldTest(Search.FieldTest test) {
        Place place = place(test.field());
        Flaws flaws = (code, message, remedy) ->
                refuse(test.position(), code, message + ", in field '" + test.field() + "'", remedy);
        Optional<Checked> checked = new ModifierChain(test.modifiers(), placeholders, flaws).apply(test.values());
        Plan plan = checked.map(found -> plan(place, found.check())).orElse(new Plan.Any(List.of()));
        return checked.map(Checked::negated).orElse(false) ? new Plan.Not(plan) : plan;
    }

    private Plan plan(Place place, Check check) {
        return switch (check) {
            case Check.Values values -> values(place, values);
            case Check.Present present -> {
                Plan test = atoms.test(new Atom.Present(place));
                yield present.wanted() ? test : new Plan.Not(test);
            }
            case Check.Missing missing -> atoms.test(new Atom.Missing(place));
            case Check.SameAs same -> {
                List<Place> others = same.fields().stream().map(this::place).toList();
                yield same.all()
                        ? Plan.all(others.stream()
                                .map(other ->
                                        atoms.test(new Atom.SameAs(place, List.of(other), same.affix(), same.cased())))
                                .toList())
                        : atoms.test(new Atom.SameAs(place, others, same.affix(), same.cased()));
            }
        };
    }

    private Plan values(Place place, Check.Values values) {
        if (!values.all()) {
            return atoms.test(new Atom.Values(place, new LinkedHashSet<>(values.tests())));
        }
        return Plan.all(values.tests().stream()
                .map(test -> atoms.test(new Atom.Values(place, new LinkedHashSet<>(List.of(test)))))
                .toList());
    }

    private Plan keywords(Search.Keywords keywords) {
        Flaws flaws = (code, message, remedy) -> refuse(keywords.position(), code, message + ", in keywords", remedy);
        Optional<Checked> checked =
                new ModifierChain(keywords.modifiers(), placeholders, flaws).keywords(keywords.values());
        if (checked.isEmpty() || !(checked.get().check() instanceof Check.Values values)) {
            return new Plan.Any(List.of());
        }
        List<Plan> plans = new ArrayList<>();
        SequencedSet<ValueTest> together = new LinkedHashSet<>();
        for (ValueTest test : values.tests()) {
            SequencedSet<ValueTest> forms = forms(test);
            plans.add(values.all() ? atoms.test(new Atom.Values(Place.whole(), forms)) : new Plan.Any(List.of()));
            together.addAll(forms);
        }
        Plan plan = values.all() ? Plan.all(plans) : atoms.test(new Atom.Values(Place.whole(), together));
        return checked.get().negated() ? new Plan.Not(plan) : plan;
    }

    /** The whole event is its JSON text, in which some characters are escaped: a keyword is looked for in both forms. */
    private static SequencedSet<ValueTest> forms(ValueTest test) {
        SequencedSet<ValueTest> forms = new LinkedHashSet<>(List.of(test));
        if (test instanceof LikeTest like) {
            forms.add(like.inJson());
        }
        return forms;
    }

    private Place place(String name) {
        Place place = Place.of(name, fields.resolve(name));
        if (place.slot() == Place.ABSENT) {
            unresolved.add(name);
        }
        return place;
    }

    private void refuse(Position at, String code, String message, String remedy) {
        failed = true;
        problems.add(new Problem(Severity.ERROR, code, message, rule.file(), at.line(), at.column(), remedy));
    }
}
