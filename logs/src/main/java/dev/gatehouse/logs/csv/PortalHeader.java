package dev.gatehouse.logs.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file's header as names in English, each with where it stands: a name may stand there more than once. */
record PortalHeader(PortalLanguage language, Map<String, List<Integer>> places) {
    PortalHeader {
        places = Map.copyOf(places);
    }

    /** The header as that language has it. */
    static PortalHeader of(List<String> cells, PortalLanguage language) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            places.computeIfAbsent(language.header(cells.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        return new PortalHeader(language, places);
    }

    /** Whether the header has one of the names. */
    boolean has(String... names) {
        return !cell(List.of(names)).isAbsent();
    }

    /** The cells below any of the names. */
    PortalCell cell(List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(places.getOrDefault(PortalText.folded(name), List.of()));
        }
        return new PortalCell(found);
    }

    /** The cells below a name. */
    PortalCell cell(String name) {
        return cell(List.of(name));
    }
}
