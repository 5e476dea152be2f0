package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes what is in force as a file. */
final class PolicyText {
    private static final List<String> HEAD = List.of(
            "# Role settings and assignments of Privileged Identity Management, of %s.",
            "#",
            "#   gatehouse pim policy plan FILE     what it would change, and what that would have done to the last 90 days",
            "#   gatehouse pim policy apply FILE    puts it in force",
            "#",
            "# What a setting does not say here stays as it is; what is not here at all, too.");

    private final People people;

    PolicyText(People people) {
        this.people = people;
    }

    /**
     * The lines of a file.
     *
     * @param settings in the form that is compared
     */
    List<String> lines(String when, Map<Governed, JsonNode> settings, List<Assignment> assignments) {
        List<String> lines = new ArrayList<>();
        HEAD.forEach(line -> lines.add(line.replace("%s", when)));
        lines.add("");
        lines.add(settings.isEmpty() ? "settings: []" : "settings:");
        settings.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().shown(people) + one.getKey()))
                .forEach(one -> lines.addAll(setting(one.getKey(), one.getValue())));
        lines.add("");
        lines.add(assignments.isEmpty() ? "assignments: []" : "assignments:");
        assignments.stream()
                .sorted(Comparator.comparing((Assignment one) -> one.what().shown(people))
                        .thenComparing(Assignment::kind)
                        .thenComparing(one -> people.name(one.who()))
                        .thenComparing(Assignment::toString))
                .forEach(one -> lines.add("  - " + Yaml.flow(one.written(people))));
        return lines;
    }

    private List<String> setting(Governed governed, JsonNode setting) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.setAll(governed.written(people));
        all.setAll((ObjectNode) SettingFields.SETTING.written(setting, people));
        List<String> lines =
                new ArrayList<>(Yaml.item(all).stream().map(line -> "  " + line).toList());
        lines.set(0, lines.getFirst() + "  # " + governed.id());
        return lines;
    }
}
