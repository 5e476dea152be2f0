package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an audit was done to. Changes of a user say which role or group it was: the one target of that type gets from them
 * what it does not say itself and, where there is no such target, one stands for it.
 */
final class AuditTargets {
    private static final String TYPE = "TargetType";
    private static final List<String> IMPLIED = List.of("role", "group");

    private final Lets lets;
    private final AuditChanges changes;
    private final ListStage stage = new ListStage("Target", "T");
    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    private final Set<String> parts = new LinkedHashSet<>();

    AuditTargets(Lets lets, AuditChanges changes) {
        this.lets = lets;
        this.changes = changes;
        stage.column(TYPE, "tostring(Target.type)");
    }

    /** A part of the target at hand, its type and the part in lower case; empty for a part that targets have not. */
    Optional<KqlValue> part(String type, String part) {
        return switch (part) {
            case "type" -> Optional.of(KqlValue.ofText(TYPE));
            case "id" -> Optional.of(filled(type, "TargetId"));
            case "displayname" -> Optional.of(filled(type, "TargetName"));
            case "userprincipalname" -> {
                stage.column("TargetUpn", "tostring(Target.userPrincipalName)");
                yield Optional.of(KqlValue.ofText("TargetUpn"));
            }
            case "templateid" -> Optional.of(filled(type, "TargetTemplate"));
            default -> Optional.empty();
        };
    }

    /** Whether the target at hand is one of these; those that only changes speak of are of their type only. */
    Logic isOf(String type) {
        if (!type.isEmpty()) {
            return Logic.of(TYPE + " =~ " + KqlText.quoted(type));
        }
        return Logic.of("isnull(Target.implied)");
    }

    /** Whether the condition holds for some target. */
    Logic any(Logic condition) {
        return stage.holds(condition);
    }

    /** The column with a part of all targets of a type; the part as rules call it. */
    String gather(String type, String part, KqlValue value) {
        return stage.gather(
                "Targets_" + type + "_" + part, value.text(), isOf(type).and(value.isThere()));
    }

    /** The lines that work them out, behind those of the changes. */
    List<String> lines() {
        if (!stage.isUsed()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        facts.forEach((type, named) -> {
            String word = word(type);
            counts.add(word + "Targets = countif(tostring(Resource.type) =~ " + KqlText.quoted(type) + ")");
            lists.add("iff(" + word + "Targets == 0, dynamic([{\"type\":\"" + word
                    + "\",\"implied\":true}]), dynamic([]))");
        });
        if (!counts.isEmpty()) {
            lines.add("| mv-apply Resource = " + lets.some("TargetResources") + " on (summarize "
                    + String.join(", ", counts) + ")");
        }
        facts.values().stream().filter(named -> !named.isEmpty()).forEach(named -> lines.add(KqlLines.extend(named)));
        parts.forEach(this::derive);
        String list = lets.some("TargetResources");
        lines.addAll(
                stage.lines(lists.isEmpty() ? list : "array_concat(" + list + ", " + String.join(", ", lists) + ")"));
        return lines;
    }

    private KqlValue filled(String type, String column) {
        parts.add(column);
        if (type.isEmpty() || IMPLIED.contains(type)) {
            IMPLIED.stream()
                    .filter(any -> type.isEmpty() || any.equals(type))
                    .forEach(implied -> fact(implied, column));
        }
        if (column.equals("TargetTemplate")) {
            lets.said("Own");
        }
        return KqlValue.ofText(column);
    }

    private void fact(String type, String column) {
        String word = word(type);
        String name = word + column.substring("Target".length());
        String kql = switch (column) {
            case "TargetId" -> changes.said(type + ".objectid");
            case "TargetName" -> changes.said(type + ".displayname");
            default ->
                type.equals("role")
                        ? "coalesce(" + changes.said("role.templateid") + ", " + changes.said("roledefinitionoriginid")
                                + ", " + changes.said("templateid") + ")"
                        : changes.said(type + ".templateid");
        };
        facts.computeIfAbsent(type, any -> new LinkedHashMap<>()).putIfAbsent(name, kql);
    }

    private void derive(String column) {
        String own = switch (column) {
            case "TargetId" -> "tostring(Target.id)";
            case "TargetName" -> "tostring(Target.displayName)";
            default -> {
                ownTemplates();
                yield "coalesce(tostring(Target.templateId), iff(" + TYPE
                        + " =~ \"role\", coalesce(tostring(OwnOrigins[0]), tostring(OwnTemplates[0])), \"\"))";
            }
        };
        List<String> cases = new ArrayList<>();
        facts.forEach((type, named) -> {
            String fact = word(type) + column.substring("Target".length());
            if (named.containsKey(fact)) {
                cases.add(TYPE + " =~ " + KqlText.quoted(type) + " and " + word(type) + "Targets < 2, " + fact);
            }
        });
        stage.derived(
                column, cases.isEmpty() ? own : "coalesce(" + own + ", case(" + String.join(", ", cases) + ", \"\"))");
    }

    /** What the changes of the target at hand say of it. */
    private void ownTemplates() {
        stage.within(List.of("mv-apply with_itemindex=OwnPlace Own = " + lets.some("Target.modifiedProperties")
                + " on (extend OwnName = tolower(tostring(Own.displayName)), OwnSays = " + lets.said("Own")
                + " | sort by OwnPlace asc"
                + " | summarize OwnOrigins = make_list_if(OwnSays, OwnName == \"roledefinitionoriginid\" and isnotempty(OwnSays)),"
                + " OwnTemplates = make_list_if(OwnSays, OwnName == \"templateid\" and isnotempty(OwnSays)))"));
    }

    private static String word(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}
