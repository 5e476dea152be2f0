package dev.gatehouse.logs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an audit row tells beyond its plain columns: who did what to whom, and what was changed. */
record AuditDetails(
        String activity,
        AuditActor actor,
        List<AuditTarget> targets,
        List<AuditTarget> implied,
        List<AuditChange> changes,
        Map<String, List<String>> details) {

    /** {@code implied}: targets that only the changes speak of; {@code details} by key in lower case. */
    AuditDetails {
        targets = List.copyOf(targets);
        implied = List.copyOf(implied);
        changes = List.copyOf(changes);
        details = Map.copyOf(details);
    }

    /** The targets that a list holds. */
    List<AuditTarget> targets(ListName list) {
        if (list.only().isEmpty()) {
            return targets;
        }
        List<AuditTarget> listed = ofType(targets, list.only());
        return listed.isEmpty() ? ofType(implied, list.only()) : listed;
    }

    /** The changes that a list holds. */
    List<AuditChange> changes(ListName list) {
        return list.only().isEmpty()
                ? changes
                : changes.stream()
                        .filter(change -> change.name().toLowerCase(Locale.ROOT).equals(list.only()))
                        .toList();
    }

    /** The values of an additional detail; its key in lower case. */
    List<String> detail(String key) {
        return details.getOrDefault(key, List.of());
    }

    /** How many elements a list has. */
    int size(ListName list) {
        return switch (list.of()) {
            case TARGETS -> targets(list).size();
            case CHANGES -> changes(list).size();
        };
    }

    private static List<AuditTarget> ofType(List<AuditTarget> targets, String type) {
        return targets.stream()
                .filter(target -> target.type().toLowerCase(Locale.ROOT).equals(type))
                .toList();
    }
}
