package dev.gatehouse.sigma;

import java.util.List;

/**
 * What is looked up in the values of one slot. Literals on which a necessary condition lies are apart from those that
 * only candidates ask for, so that the scan that every event pays is for as few and as long ones as possible.
 *
 * @param eagerExact whether a match begins with the exact values, because a necessary condition lies there
 * @param first the literals with which a match begins
 * @param later the literals that are looked for when a candidate asks
 * @param present the rules that any value at all makes candidates
 */
record SlotIndex(int slot, ExactTable exact, boolean eagerExact, Literals first, Literals later, Rules present) {
    /** Numbers of rules. */
    static final class Rules {
        private final int[] numbers;

        Rules(int[] numbers) {
            this.numbers = numbers;
        }

        int[] numbers() {
            return numbers;
        }
    }

    static SlotIndex empty(int slot) {
        Literals none = new Literals(List.of());
        return new SlotIndex(slot, new ExactTable(List.of()), false, none, none, new Rules(new int[0]));
    }

    /** Whether a match begins with this slot. */
    boolean eager() {
        return eagerExact || !first.isEmpty() || present.numbers().length > 0;
    }
}
