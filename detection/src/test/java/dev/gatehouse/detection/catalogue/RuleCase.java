package dev.gatehouse.detection.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event beside a rule file: what was known before it, and which of the file's rules must fire on it. */
record RuleCase(
        String file, String name, String shape, String context, List<String> given, String event, Set<String> fires) {
    /** Reads the tests of a file; {@code names} are those of the file's rules. */
    static List<RuleCase> read(String file, Map<?, ?> document, Set<String> names) {
        String context = TestYaml.yaml(document.get("context"));
        List<String> given = TestYaml.list(document.get("given")).stream()
                .map(TestYaml::json)
                .toList();
        return TestYaml.list(document.get("tests")).stream()
                .map(test -> of(file, (Map<?, ?>) test, context, given, names))
                .toList();
    }

    private static RuleCase of(String file, Map<?, ?> test, String context, List<String> given, Set<String> names) {
        return new RuleCase(
                file,
                String.valueOf(test.get("name")),
                String.valueOf(test.get("shape")),
                context,
                given,
                TestYaml.json(test.get("event")),
                fires(file, test.get("expect"), names));
    }

    private static Set<String> fires(String file, @org.jspecify.annotations.Nullable Object expect, Set<String> names) {
        if ("fires".equals(expect) && names.size() == 1) {
            return names;
        }
        if ("quiet".equals(expect)) {
            return Set.of();
        }
        if (expect instanceof Map<?, ?> map && map.get("fires") instanceof List<?> some) {
            Set<String> wanted = Set.copyOf(some.stream().map(String::valueOf).toList());
            if (names.containsAll(wanted)) {
                return wanted;
            }
        }
        throw new IllegalArgumentException(file + ": expect is fires, quiet or {fires: [names]}, not " + expect);
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
