package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.SigmaValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * {@code value_count}: how many different values a field has or, of several fields, how many different combinations. An
 * event that lacks one of the fields has none; one with several values has each.
 */
final class ValueCount implements Measure {
    /** Combinations of one event: more than any honest event has. */
    private static final int MOST = 64;

    private final List<String> fields;
    private final Map<List<String>, Integer> counts = new HashMap<>();

    ValueCount(List<String> fields) {
        this.fields = fields;
    }

    @Override
    public void enter(Entry entry) {
        combinations(entry).forEach(combination -> Tally.add(counts, combination));
    }

    @Override
    public void leave(Entry entry) {
        combinations(entry).forEach(combination -> Tally.remove(counts, combination));
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        return counts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(counts.size());
    }

    private Set<List<String>> combinations(Entry entry) {
        Set<List<String>> combinations = Set.of(List.of());
        for (String field : fields) {
            Set<List<String>> longer = new HashSet<>();
            for (List<String> combination : combinations) {
                for (String value : entry.values(field)) {
                    if (longer.size() < MOST) {
                        List<String> more = new ArrayList<>(combination);
                        more.add(SigmaValues.folded(value));
                        longer.add(more);
                    }
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
