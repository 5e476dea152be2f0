package dev.gatehouse.connect.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects problems, and no more of a file than somebody would read. */
final class Problems {
    private static final int PER_FILE = 100;

    private final Map<String, List<ExportProblem>> byFile = new LinkedHashMap<>();
    private final Map<String, Integer> beyond = new HashMap<>();
    private final Set<Place> spoiled = new HashSet<>();
    private final Set<ExportProblem> told = new HashSet<>();

    void add(String file, String position, String what, String remedy) {
        add(new Place(file, 0, position), what, remedy);
    }

    void add(Place place, String what, String remedy) {
        String file = place.file();
        spoil(place);
        List<ExportProblem> known = byFile.computeIfAbsent(file, name -> new ArrayList<>());
        if (known.size() < PER_FILE) {
            known.add(new ExportProblem(file, place.line(), place.position(), what, remedy, false));
        } else {
            beyond.merge(file, 1, Integer::sum);
        }
    }

    /** Tells that a file was not read, or not to its end. */
    void cut(String file, String what, String remedy) {
        byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(new ExportProblem(file, 0, "", what, remedy, true));
    }

    /** Tells of what all items of a file may have in common, at the first of them. */
    void once(String file, String what, String remedy) {
        if (told.add(new ExportProblem(file, 0, "", what, remedy, false))) {
            add(file, "", what, remedy);
        }
    }

    /** What lies around a value that is wrong is not whole, either; of that there is no limit. */
    private void spoil(Place place) {
        String position = place.position();
        for (int end = position.length(); end >= 0; end = position.lastIndexOf('/', end - 1)) {
            spoiled.add(new Place(place.file(), place.line(), position.substring(0, end)));
            if (end == 0) {
                return;
            }
        }
        spoiled.add(new Place(place.file(), place.line(), ""));
    }

    /** Where something is wrong, and what lies around it. */
    Set<Place> spoiled() {
        return spoiled;
    }

    List<ExportProblem> all() {
        List<ExportProblem> all = new ArrayList<>();
        byFile.forEach((file, known) -> {
            all.addAll(known);
            int more = beyond.getOrDefault(file, 0);
            if (more > 0) {
                all.add(new ExportProblem(
                        file,
                        0,
                        "",
                        "has " + more + " more problems",
                        "solve those that are listed, and read it again",
                        false));
            }
        });
        return all;
    }
}
