package dev.gatehouse.sigma;

import java.util.List;

/** Reads a plan back as a formula that others may see. */
final class FormulaReader {
    private final List<Atom> atoms;

    FormulaReader(List<Atom> atoms) {
        this.atoms = List.copyOf(atoms);
    }

    Formula read(Plan plan) {
        return switch (plan) {
            case Plan.All all -> new Formula.All(read(all.parts()));
            case Plan.Any any -> new Formula.Any(read(any.parts()));
            case Plan.Not not -> new Formula.Not(read(not.part()));
            case Plan.Each each -> new Formula.Each(each.group(), read(each.part()));
            case Plan.Test test -> test(atoms.get(test.atom()));
        };
    }

    private List<Formula> read(List<Plan> plans) {
        return plans.stream().map(this::read).toList();
    }

    private static Formula test(Atom atom) {
        return new Formula.Test(subject(atom.place()), question(atom));
    }

    private static Formula.Question question(Atom atom) {
        return switch (atom) {
            case Atom.Present present -> new Formula.IsPresent();
            case Atom.Missing missing -> new Formula.IsMissing();
            case Atom.SameAs same ->
                new Formula.IsAs(
                        same.others().stream().map(FormulaReader::subject).toList(), part(same.affix()), same.cased());
            case Atom.Values values -> {
                List<Formula.Wanted> wanted =
                        values.tests().stream().map(FormulaReader::wanted).toList();
                yield values.place().slot() == Place.WHOLE ? new Formula.IsSaid(wanted) : new Formula.IsOneOf(wanted);
            }
        };
    }

    private static Formula.Subject subject(Place place) {
        return new Formula.Subject(place.name(), place.group());
    }

    private static Formula.Part part(Affix affix) {
        return switch (affix) {
            case WHOLE -> Formula.Part.WHOLE;
            case START -> Formula.Part.START;
            case END -> Formula.Part.END;
            case INSIDE -> Formula.Part.INSIDE;
        };
    }

    private static Formula.Wanted wanted(ValueTest test) {
        return switch (test) {
            case LikeTest like -> like.wanted();
            case RegexTest regex -> regex.wanted();
            case CidrTest cidr -> new Formula.InNetwork(cidr.network());
            case CompareTest compare -> new Formula.Compared(operator(compare.comparison()), compare.limit());
            case TimeTest time -> new Formula.OfDate(time.part().text());
        };
    }

    private static Bound.Operator operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Bound.Operator.EQ;
            case LESS -> Bound.Operator.LT;
            case LESS_OR_EQUAL -> Bound.Operator.LTE;
            case GREATER -> Bound.Operator.GT;
            case GREATER_OR_EQUAL -> Bound.Operator.GTE;
        };
    }
}
