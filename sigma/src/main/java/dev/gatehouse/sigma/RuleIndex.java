package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The index of a rule set: which literals are looked for in which slot, what finding one says, and which rules must be
 * evaluated whatever is found.
 */
final class RuleIndex {
    private final List<Atom> atoms;
    private final int whole;
    private final Map<Key, Integer> patterns = new LinkedHashMap<>();
    private final List<Set<Integer>> provedAtoms = new ArrayList<>();
    private final List<Set<Integer>> triggeredRules = new ArrayList<>();
    private final Map<Integer, Set<Integer>> presentRules = new HashMap<>();
    private final List<Set<Integer>> confirmedRules = new ArrayList<>();
    private final Set<Integer> always = new HashSet<>();
    private final Set<Integer> confirmed = new HashSet<>();

    /** A literal in a place of a slot. */
    private record Key(int slot, Affix place, Hint.Literal literal) {}

    RuleIndex(List<Atom> atoms, List<Plan> plans, int whole) {
        this.atoms = atoms;
        this.whole = whole;
        for (int atom = 0; atom < atoms.size(); atom++) {
            register(atom);
        }
        Necessity necessity = new Necessity(atoms);
        List<List<Necessity.Needed>> needed = plans.stream().map(necessity::all).toList();
        for (int rule = 0; rule < plans.size(); rule++) {
            if (needed.get(rule).isEmpty()) {
                always.add(rule);
            } else {
                for (int atom : needed.get(rule).getFirst().atoms()) {
                    trigger(atom, rule);
                }
            }
        }
        Set<Integer> eager = eagerSlots();
        for (int rule = 0; rule < plans.size(); rule++) {
            int number = rule;
            needed.get(rule).stream()
                    .skip(1)
                    .filter(second -> second.atoms().stream().allMatch(atom -> isFoundIn(eager, atom)))
                    .findFirst()
                    .ifPresent(second -> confirm(second, number));
        }
    }

    /** The slots that are looked up for every event. */
    private Set<Integer> eagerSlots() {
        Set<Integer> eager = new HashSet<>(presentRules.keySet());
        patterns.forEach((key, pattern) -> {
            if (!triggeredRules.get(pattern).isEmpty()) {
                eager.add(key.slot());
            }
        });
        return eager;
    }

    private boolean isFoundIn(Set<Integer> eager, int number) {
        return eager.contains(slot(atoms.get(number))) && isLiteral(atoms.get(number));
    }

    private static boolean isLiteral(Atom atom) {
        return atom instanceof Atom.Values values
                && values.tests().stream().allMatch(test -> test.hint().isPresent());
    }

    private void confirm(Necessity.Needed needed, int rule) {
        confirmed.add(rule);
        for (int number : needed.atoms()) {
            if (atoms.get(number) instanceof Atom.Values values) {
                values.tests()
                        .forEach(test ->
                                confirmedRules.get(pattern(values, test)).add(rule));
            }
        }
    }

    /** The number that an atom's slot has in the tables; negative where no event has its field. */
    int slot(Atom atom) {
        return atom.place().slot() == Place.WHOLE ? whole : atom.place().slot();
    }

    /** The pattern that must be found for the test to hold, or a negative number. */
    int pattern(Atom atom, ValueTest test) {
        return test.hint()
                .map(hint -> patterns.getOrDefault(new Key(slot(atom), hint.place(), hint.literal()), -1))
                .orElse(-1);
    }

    int[][] provedAtoms() {
        return provedAtoms.stream().map(RuleIndex::array).toArray(int[][]::new);
    }

    int[][] triggeredRules() {
        return triggeredRules.stream().map(RuleIndex::array).toArray(int[][]::new);
    }

    int[][] confirmedRules() {
        return confirmedRules.stream().map(RuleIndex::array).toArray(int[][]::new);
    }

    /** The rules that need confirmation before they are evaluated. */
    int[] confirmed() {
        return array(confirmed);
    }

    int[] always() {
        return array(always);
    }

    /** The slots with anything to look up, by number. */
    List<SlotIndex> slots() {
        Map<Integer, List<Automaton.Entry>> exact = new TreeMap<>();
        Map<Integer, List<Automaton.Entry>> first = new TreeMap<>();
        Map<Integer, List<Automaton.Entry>> later = new TreeMap<>();
        Set<Integer> eagerExact = new HashSet<>();
        patterns.forEach((key, pattern) -> {
            boolean isExact = key.place() == Affix.WHOLE;
            boolean isEager = !triggeredRules.get(pattern).isEmpty()
                    || !confirmedRules.get(pattern).isEmpty();
            (isExact ? exact : isEager ? first : later)
                    .computeIfAbsent(key.slot(), slot -> new ArrayList<>())
                    .add(new Automaton.Entry(key.literal(), key.place(), pattern));
            if (isExact && isEager) {
                eagerExact.add(key.slot());
            }
        });
        Set<Integer> slots = new TreeSet<>(exact.keySet());
        slots.addAll(first.keySet());
        slots.addAll(later.keySet());
        slots.addAll(presentRules.keySet());
        return slots.stream()
                .map(slot -> new SlotIndex(
                        slot,
                        new ExactTable(exact.getOrDefault(slot, List.of())),
                        eagerExact.contains(slot),
                        new Literals(first.getOrDefault(slot, List.of())),
                        new Literals(later.getOrDefault(slot, List.of())),
                        new SlotIndex.Rules(array(presentRules.getOrDefault(slot, Set.of())))))
                .toList();
    }

    private void register(int number) {
        Atom atom = atoms.get(number);
        if (atom instanceof Atom.Values values && slot(atom) >= 0) {
            for (ValueTest test : values.tests()) {
                test.hint().ifPresent(hint -> {
                    int pattern = patterns.computeIfAbsent(
                            new Key(slot(atom), hint.place(), hint.literal()), key -> newPattern());
                    if (hint.sufficient()) {
                        provedAtoms.get(pattern).add(number);
                    }
                });
            }
        }
    }

    private int newPattern() {
        provedAtoms.add(new HashSet<>());
        triggeredRules.add(new HashSet<>());
        confirmedRules.add(new HashSet<>());
        return provedAtoms.size() - 1;
    }

    private void trigger(int number, int rule) {
        Atom atom = atoms.get(number);
        if (slot(atom) < 0) {
            return;
        }
        if (atom instanceof Atom.Values values && isLiteral(atom)) {
            values.tests()
                    .forEach(test -> triggeredRules.get(pattern(atom, test)).add(rule));
        } else {
            presentRules.computeIfAbsent(slot(atom), slot -> new HashSet<>()).add(rule);
        }
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().sorted().mapToInt(Integer::intValue).toArray();
    }
}
