package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, for a plan, atoms of which at least one must hold for the plan to hold: the cheapest such set, by a guess of how
 * often it holds. What has no such set must be evaluated for every event.
 */
final class Necessity {
    private static final Set<String> COMMON =
            Set.of("true", "false", "success", "failure", "user", "0", "1", "none", "unknown", "member", "system", "");
    private static final double SELECTIVE = 0.01;
    private static final double RARE = 0.001;

    private final List<Atom> atoms;

    /** A necessary set of atoms, and about how often one of them holds. */
    record Needed(Set<Integer> atoms, double frequency) {
        Needed {
            atoms = Set.copyOf(atoms);
        }
    }

    Necessity(List<Atom> atoms) {
        this.atoms = atoms;
    }

    /** The cheapest. */
    Optional<Needed> of(Plan plan) {
        return all(plan).stream().findFirst();
    }

    /** Sets of which each has an atom that must hold; the cheapest first. */
    List<Needed> all(Plan plan) {
        return switch (plan) {
            case Plan.Test test ->
                frequency(atoms.get(test.atom())).stream()
                        .map(frequency -> new Needed(Set.of(test.atom()), frequency))
                        .toList();
            case Plan.Not not -> List.of();
            case Plan.Each each -> all(each.part());
            case Plan.All all ->
                all.parts().stream()
                        .flatMap(part -> all(part).stream())
                        .sorted(Comparator.comparingDouble(Needed::frequency))
                        .toList();
            case Plan.Any any -> any(any).stream().toList();
        };
    }

    private Optional<Needed> any(Plan.Any any) {
        Set<Integer> union = new HashSet<>();
        double frequency = 0;
        for (Plan part : any.parts()) {
            Optional<Needed> needed = of(part);
            if (needed.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(needed.get().atoms());
            frequency += needed.get().frequency();
        }
        return Optional.of(new Needed(union, frequency));
    }

    /** How often an atom holds, about; empty where an index cannot find it, as it may hold for an absent field. */
    private static Optional<Double> frequency(Atom atom) {
        if (atom.place().slot() == Place.ABSENT && !(atom instanceof Atom.Missing)) {
            return Optional.of(0.0);
        }
        double share = atom.place().selective() ? SELECTIVE : 1;
        return switch (atom) {
            case Atom.Values values ->
                Optional.of(share
                        * Math.min(
                                0.9,
                                values.tests().stream()
                                        .mapToDouble(Necessity::frequency)
                                        .sum()));
            case Atom.Present present -> Optional.of(share * 0.95);
            case Atom.SameAs same -> Optional.of(share * 0.9);
            case Atom.Missing missing -> Optional.empty();
        };
    }

    private static double frequency(ValueTest test) {
        Optional<Hint> hint = test.hint();
        if (hint.isEmpty()) {
            return 0.9;
        }
        byte[] literal = hint.get().literal().bytes();
        if (hint.get().place() == Affix.WHOLE) {
            boolean common = COMMON.contains(new String(literal, StandardCharsets.UTF_8));
            return common ? 0.3 : literal.length < 4 ? 0.05 : 0.01;
        }
        return Math.max(RARE, 0.3 / (1 << Math.min(literal.length - 1, 20)));
    }
}
