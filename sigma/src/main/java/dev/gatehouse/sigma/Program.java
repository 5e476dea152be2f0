package dev.gatehouse.sigma;

import java.util.Arrays;
import java.util.List;

/** Compiled rules as arrays that a matcher runs over. */
final class Program {
    private final List<Atom> atoms;
    private final Plan[] plans;
    private final AtomTests[] tests;
    private final boolean[] kept;
    private final int slots;
    private final int groups;
    private final SlotIndex[] indexes;
    private final SlotIndex[] eager;
    private final int[][] provedAtoms;
    private final int[][] triggeredRules;
    private final int[][] confirmedRules;
    private final long[] always;
    private final long[] unconfirmed;

    Program(List<Atom> atoms, List<Plan> plans) {
        this.atoms = atoms;
        this.plans = plans.toArray(new Plan[0]);
        int highestSlot = -1;
        int highestGroup = -1;
        for (Atom atom : atoms) {
            highestSlot = Math.max(highestSlot, atom.place().slot());
            highestGroup = Math.max(highestGroup, atom.place().group());
            if (atom instanceof Atom.SameAs same) {
                for (Place other : same.others()) {
                    highestSlot = Math.max(highestSlot, other.slot());
                    highestGroup = Math.max(highestGroup, other.group());
                }
            }
        }
        int whole = highestSlot + 1;
        slots = whole + 1;
        groups = highestGroup + 1;
        RuleIndex index = new RuleIndex(atoms, plans, whole);
        tests = atoms.stream().map(atom -> AtomTests.of(atom, index)).toArray(AtomTests[]::new);
        kept = new boolean[atoms.size()];
        for (int atom = 0; atom < kept.length; atom++) {
            kept[atom] = !(atoms.get(atom) instanceof Atom.SameAs)
                    && !atoms.get(atom).place().isGrouped();
        }
        indexes = new SlotIndex[slots];
        for (int slot = 0; slot < slots; slot++) {
            indexes[slot] = SlotIndex.empty(slot);
        }
        index.slots().forEach(slot -> indexes[slot.slot()] = slot);
        eager = Arrays.stream(indexes).filter(SlotIndex::eager).toArray(SlotIndex[]::new);
        provedAtoms = index.provedAtoms();
        triggeredRules = index.triggeredRules();
        confirmedRules = index.confirmedRules();
        always = new long[(plans.size() + 63) >>> 6];
        for (int rule : index.always()) {
            always[rule >>> 6] |= 1L << rule;
        }
        unconfirmed = new long[always.length];
        Arrays.fill(unconfirmed, -1);
        for (int rule : index.confirmed()) {
            unconfirmed[rule >>> 6] &= ~(1L << rule);
        }
    }

    List<Atom> atoms() {
        return atoms;
    }

    Plan plan(int rule) {
        return plans[rule];
    }

    AtomTests tests(int atom) {
        return tests[atom];
    }

    /** Whether the atom has one answer for an event, whatever element is bound. */
    boolean isKept(int atom) {
        return kept[atom];
    }

    int slots() {
        return slots;
    }

    int groups() {
        return groups;
    }

    int patterns() {
        return provedAtoms.length;
    }

    /** The number in place of a slot that stands for the whole event's text. */
    int whole() {
        return slots - 1;
    }

    SlotIndex index(int slot) {
        return indexes[slot];
    }

    SlotIndex[] eager() {
        return eager;
    }

    int[] provedAtoms(int pattern) {
        return provedAtoms[pattern];
    }

    int[] triggeredRules(int pattern) {
        return triggeredRules[pattern];
    }

    int[] confirmedRules(int pattern) {
        return confirmedRules[pattern];
    }

    /** The rules, as bits, that are candidates whatever is found. */
    long[] always() {
        return always;
    }

    /** The rules, as bits, that need no confirmation. */
    long[] unconfirmed() {
        return unconfirmed;
    }
}
