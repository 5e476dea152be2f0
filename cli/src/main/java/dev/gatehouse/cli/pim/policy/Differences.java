package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gatehouse.cli.pim.text.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds two role settings against each other, part by part. */
final class Differences {
    private static final String STAGES = "activation.approval.approvalStages";
    private static final String NOTICES = "notifications";

    private final People people;

    Differences(People people) {
        this.people = people;
    }

    /** What differs, in the order of the setting. */
    List<Change> of(JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = leaves(before);
        Map<String, JsonNode> wanted = leaves(after);
        Map<String, JsonNode> all = new LinkedHashMap<>(old);
        wanted.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.keySet().forEach(path -> {
            JsonNode from = old.getOrDefault(path, MissingNode.getInstance());
            JsonNode to = wanted.getOrDefault(path, MissingNode.getInstance());
            if (!from.equals(to)) {
                changes.add(new Change(path, shown(from), shown(to), Weaker.is(path, from, to)));
            }
        });
        return changes;
    }

    private static Map<String, JsonNode> leaves(JsonNode setting) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        collect("", setting, all);
        return all;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> all) {
        if (path.equals(STAGES)) {
            int number = 1;
            for (JsonNode stage : node) {
                collect("activation.approval.stage " + number++, stage, all);
            }
        } else if (path.equals(NOTICES)) {
            node.forEach(one -> all.put(
                    path + " of " + one.path("event").asText() + " to "
                            + one.path("recipientType").asText(),
                    one));
        } else if (node.isObject()) {
            node.properties().forEach(member -> collect(Problems.below(path, member.getKey()), member.getValue(), all));
        } else {
            all.put(path, node);
        }
    }

    private String shown(JsonNode leaf) {
        if (leaf.isMissingNode()) {
            return "nothing";
        }
        if (leaf.isArray()) {
            return leaf.isEmpty()
                    ? "none"
                    : StreamSupport.stream(leaf.spliterator(), false)
                            .sorted(Comparator.<JsonNode, String>comparing(
                                            member -> member.path("type").asText())
                                    .thenComparing(this::member))
                            .map(this::member)
                            .collect(Collectors.joining(", "));
        }
        if (leaf.isObject()) {
            return notice(leaf);
        }
        String text = Spans.human(leaf.asText());
        return text.isEmpty() ? "none" : text;
    }

    private String member(JsonNode member) {
        return member.isObject()
                ? member.has("id") ? people.name(member.path("id").asText()) : "manager"
                : member.asText();
    }

    private static String notice(JsonNode notice) {
        TreeSet<String> to = new TreeSet<>();
        notice.path("notificationRecipients").forEach(one -> to.add(one.asText()));
        if (notice.path("isDefaultRecipientsEnabled").asBoolean()) {
            to.add("the usual ones");
        }
        return notice.path("notificationLevel").asText() + " to " + (to.isEmpty() ? "nobody" : String.join(", ", to));
    }
}
