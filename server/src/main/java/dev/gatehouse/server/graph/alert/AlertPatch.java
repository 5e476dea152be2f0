package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.server.graph.GraphException;
import java.util.HashSet;
import java.util.Set;

/** Changes of configurations and alerts of the directory: what somebody does not say stays as it is. */
final class AlertPatch {
    private static final String DURATION = "duration";
    private static final String INTERVAL = "timeIntervalBetweenActivations";
    private static final String COUNTER = "sequentialActivationCounterThreshold";
    private static final String ADMINS = "globalAdminCountThreshold";
    private static final String PERCENTAGE = "percentageOfGlobalAdminsOutOfRolesThreshold";
    private static final String IS_ENABLED = "isEnabled";
    private static final Set<String> OF_ALL =
            Set.of("id", "alertDefinitionId", "scopeType", "scopeId", IS_ENABLED, "alertDefinition");
    private static final Set<String> OF_ALERT = alert();

    private AlertPatch() {}

    private static Set<String> alert() {
        Set<String> all = new HashSet<>(AlertEntity.ALERT);
        all.addAll(Set.of("alertDefinition", "alertConfiguration", "alertIncidents"));
        return Set.copyOf(all);
    }

    /** Whether an alert is on from then on. */
    static boolean enabled(JsonNode body, boolean before) {
        return AlertBody.truth(body, IS_ENABLED, before);
    }

    /** From when on it warns. */
    static Thresholds thresholds(JsonNode body, Thresholds before) {
        return switch (before) {
            case Thresholds.None none -> none;
            case Thresholds.Days days -> new Thresholds.Days(AlertBody.days(body, DURATION, days.days()));
            case Thresholds.Sequence sequence ->
                new Thresholds.Sequence(
                        AlertBody.duration(body, INTERVAL, sequence.within()),
                        AlertBody.number(body, COUNTER, sequence.count()));
            case Thresholds.Share share ->
                new Thresholds.Share(
                        AlertBody.number(body, ADMINS, share.count()),
                        AlertBody.number(body, PERCENTAGE, share.percent()));
        };
    }

    /**
     * Refuses what the configuration of an alert does not have.
     *
     * @param id of the alert
     */
    static void checkConfiguration(JsonNode body, Thresholds thresholds, String id) {
        Set<String> names = new HashSet<>(OF_ALL);
        names.addAll(
                switch (thresholds) {
                    case Thresholds.None _ -> Set.of();
                    case Thresholds.Days _ -> Set.of(DURATION);
                    case Thresholds.Sequence _ -> Set.of(INTERVAL, COUNTER);
                    case Thresholds.Share _ -> Set.of(ADMINS, PERCENTAGE);
                });
        AlertBody.known(body, names);
        same(body, id);
    }

    /** Refuses any change of an alert but that nobody wants to hear of it any more. */
    static void checkDismissal(JsonNode body, String id) {
        AlertBody.known(body, OF_ALERT);
        same(body, id);
        if (AlertBody.truth(body, "isActive", true)) {
            throw GraphException.badRequest("isActive can be set to false only: an alert is active by what it finds.");
        }
    }

    private static void same(JsonNode body, String id) {
        AlertBody.same(body, "id", id);
        AlertBody.same(body, "alertDefinitionId", id);
        checkScope(body);
    }

    /** Alerts are of the whole directory. */
    static void checkScope(JsonNode body) {
        AlertBody.same(body, "scopeType", AlertEntity.SCOPE_TYPE);
        AlertBody.same(body, "scopeId", "/");
    }
}
