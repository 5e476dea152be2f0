package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.policy.Assignment.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file wants.
 *
 * @param settings what each is to be in part; what it does not say stays as it is
 * @param assignments empty where the file says nothing of them
 */
record Policy(Map<Governed, ObjectNode> settings, Optional<List<Assignment>> assignments) {
    private static final Set<String> SECTIONS = Set.of("settings", "assignments");
    private static final Set<String> NAMES = Set.of("role", "scope", "group", "access");

    Policy {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        assignments = assignments.map(List::copyOf);
    }

    /** What a text says; ends the command where anything in it is not as it must be. */
    static Policy read(String file, String text, People people) {
        Problems problems = new Problems(file);
        YamlReader reader = new YamlReader(problems);
        JsonNode root = reader.read(text);
        problems.check();
        Reading reading = new Reading(people, reader.lines(), problems);
        Policy policy = read(root, reading);
        problems.check();
        return policy;
    }

    private static Policy read(JsonNode root, Reading reading) {
        if (!root.isObject() || root.isEmpty()) {
            Optional<Object> _ = reading.wrong("", "settings, assignments, or both");
            return new Policy(Map.of(), Optional.empty());
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!SECTIONS.contains(name)) {
                Optional<Object> _ = reading.wrong(name, "there is no such section; there is settings and assignments");
            }
        });
        return new Policy(
                settings(root.path("settings"), reading),
                root.has("assignments")
                        ? Optional.of(assignments(root.path("assignments"), reading))
                        : Optional.empty());
    }

    private static Map<Governed, ObjectNode> settings(JsonNode list, Reading reading) {
        Map<Governed, ObjectNode> all = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode one : list) {
            String at = "settings[" + index++ + "]";
            Governed.read(one, at, reading).ifPresent(governed -> {
                ObjectNode rest = one.deepCopy();
                rest.remove(NAMES);
                SettingFields.SETTING.read(rest, at, reading).ifPresent(read -> {
                    if (all.put(governed, (ObjectNode) read) != null) {
                        Optional<Object> _ = reading.wrong(at, "its setting is in the file twice");
                    }
                });
            });
        }
        return all;
    }

    private static List<Assignment> assignments(JsonNode list, Reading reading) {
        List<Assignment> all = new ArrayList<>();
        Set<Place> places = new HashSet<>();
        int index = 0;
        for (JsonNode one : list) {
            String at = "assignments[" + index++ + "]";
            Assignment.read(one, at, reading).ifPresent(assignment -> {
                if (!places.add(assignment.place())) {
                    Optional<Object> _ = reading.wrong(at, "this assignment is in the file twice");
                }
                all.add(assignment);
            });
        }
        return all;
    }
}
