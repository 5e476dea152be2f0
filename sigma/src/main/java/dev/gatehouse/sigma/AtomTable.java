package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the distinct atoms of all rules. */
final class AtomTable {
    private final Map<Atom, Integer> numbers = new LinkedHashMap<>();
    private final List<Atom> atoms = new ArrayList<>();

    Plan test(Atom atom) {
        Integer known = numbers.get(atom);
        if (known != null) {
            return new Plan.Test(known);
        }
        numbers.put(atom, atoms.size());
        atoms.add(atom);
        return new Plan.Test(atoms.size() - 1);
    }

    Atom get(int number) {
        return atoms.get(number);
    }

    List<Atom> atoms() {
        return List.copyOf(atoms);
    }
}
