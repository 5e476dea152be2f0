package dev.gatehouse.directory.usage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What allows an operation, as {@code operations.tsv} says. An operation that is not listed is unknown. */
final class OperationActions {
    private static final String PREFIX = "microsoft.directory/";
    private static final String ANY = "*";
    private static final String NONE = "-";
    private static final OperationActions BUILT_IN = new OperationActions(read());

    private final Map<String, List<Need>> needs;

    private OperationActions(Map<String, List<Need>> needs) {
        this.needs = Map.copyOf(needs);
    }

    /** Those that Gatehouse knows. */
    static OperationActions builtIn() {
        return BUILT_IN;
    }

    /**
     * The alternatives that allow it, the usual one first; none of them where no role is needed; empty where the operation is
     * unknown.
     */
    Optional<List<Need>> needs(Operation operation) {
        String key = operation.key();
        return Optional.ofNullable(needs.get(key(key, operation.category())))
                .or(() -> Optional.ofNullable(needs.get(key(key, ANY))));
    }

    /** How many there are. */
    int size() {
        return needs.size();
    }

    /** Every action that some operation needs. */
    List<ActionPattern> actions() {
        return needs.values().stream()
                .flatMap(Collection::stream)
                .flatMap(need -> need.anyOf().stream())
                .distinct()
                .toList();
    }

    private static String key(String name, String category) {
        return name + '\t' + category.toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<Need>> read() {
        Map<String, List<Need>> all = new HashMap<>();
        for (List<String> cells : Table.read("operations.tsv", 3)) {
            String key = key(new Operation(cells.get(0), "").key(), cells.get(1));
            if (all.put(key, alternatives(cells.get(2))) != null) {
                throw new IllegalArgumentException("twice: " + cells);
            }
        }
        return all;
    }

    private static List<Need> alternatives(String cell) {
        return cell.equals(NONE)
                ? List.of()
                : Arrays.stream(cell.split(" \\| ")).map(OperationActions::need).toList();
    }

    private static Need need(String actions) {
        return new Need(
                Arrays.stream(actions.split(" "))
                        .map(action -> ActionPattern.of(PREFIX + action))
                        .toList(),
                false);
    }
}
