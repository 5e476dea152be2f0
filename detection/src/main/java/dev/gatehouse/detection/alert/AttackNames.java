package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.data.ResourceTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the techniques and tactics of MITRE ATT&CK are called, as far as rules about identities name them. */
public final class AttackNames {
    private static final Map<String, Named> NAMED = read();
    private static final String NONE = "-";

    private record Named(String name, String tactic) {}

    private AttackNames() {}

    /** The name of a technique, such as {@code Brute Force} for {@code T1110}, or of a tactic. */
    public static Optional<String> of(String id) {
        return Optional.ofNullable(NAMED.get(id)).map(Named::name);
    }

    /** The id of the tactic that a technique serves; empty where it serves several or is not known. */
    public static Optional<String> tactic(String technique) {
        return Optional.ofNullable(NAMED.get(technique)).map(Named::tactic).filter(tactic -> !tactic.equals(NONE));
    }

    /** The technique of which {@code T1110.003} is one way; a technique that is none of another is its own. */
    public static String parent(String technique) {
        int dot = technique.indexOf('.');
        return dot < 0 ? technique : technique.substring(0, dot);
    }

    private static Map<String, Named> read() {
        Map<String, Named> named = new LinkedHashMap<>();
        for (List<String> cells : ResourceTable.read(AttackNames.class, "attack.tsv", 3)) {
            named.put(cells.get(0), new Named(cells.get(1), cells.get(2)));
        }
        return Map.copyOf(named);
    }
}
