package dev.gatehouse.store.pim;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Things to be looked up, each once. */
final class Agenda<T> {
    private final Set<T> seen = new HashSet<>();
    private Set<T> open = new LinkedHashSet<>();

    void add(T one) {
        if (seen.add(one)) {
            open.add(one);
        }
    }

    /** Whether it was ever on it. */
    boolean had(T one) {
        return seen.contains(one);
    }

    /** Looks up what is open, all at once; answers whether there was anything. */
    boolean work(Consumer<List<T>> lookUp) {
        if (open.isEmpty()) {
            return false;
        }
        List<T> now = List.copyOf(open);
        open = new LinkedHashSet<>();
        lookUp.accept(now);
        return true;
    }

    /** The same, one by one. */
    boolean each(Consumer<T> lookUp) {
        return work(all -> all.forEach(lookUp));
    }

    /** Whether there was anything on one of several agendas, all of which were worked on. */
    static boolean any(boolean... worked) {
        for (boolean one : worked) {
            if (one) {
                return true;
            }
        }
        return false;
    }
}
