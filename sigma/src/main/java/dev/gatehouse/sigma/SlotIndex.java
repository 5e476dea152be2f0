package dev.gatehouse.sigma;

import java.util.List;

/**
 * What is looked up in the values of one slot.
 *
 * @param eagerExact whether a match begins with the exact values, because a necessary condition lies there
 * @param eagerLiterals whether a match begins with the literals
 * @param present the rules that any value at all makes candidates
 */
record SlotIndex(
        int slot, ExactTable exact, Automaton literals, boolean eagerExact, boolean eagerLiterals, Rules present) {
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
        return new SlotIndex(
                slot, new ExactTable(List.of()), new Automaton(List.of()), false, false, new Rules(new int[0]));
    }

    boolean eager() {
        return eagerExact || eagerLiterals || present.numbers().length > 0;
    }
}
