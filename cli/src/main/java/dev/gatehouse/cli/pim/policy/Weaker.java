package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a part of a role setting guards less than before. */
final class Weaker {
    private static final List<String> LEVELS = List.of("none", "critical", "all");

    private Weaker() {}

    static boolean is(String path, JsonNode from, JsonNode to) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (path.startsWith("notifications")) {
            return isToldLess(from, to);
        }
        return switch (name) {
            case "maximumDuration", "maximumTotalDuration" -> isLonger(from, to);
            // Others may decide sooner.
            case "after" -> from.isMissingNode() || isLonger(to, from);
            case "isExpirationRequired",
                    "isApprovalRequired",
                    "isApprovalRequiredForExtension",
                    "isApproverJustificationRequired",
                    "isRiskApprovalRequired" -> from.asBoolean() && !to.asBoolean();
            case "enabledRules" -> !members(to).containsAll(members(from));
            case "claimValue", "ticketPattern" -> !from.asText().isEmpty() && !to.equals(from);
            case "quorum" -> to.asInt() < from.asInt();
            // Of a stage that is new nobody could decide before; one that is gone nobody must any more.
            case "primaryApprovers" -> !from.isMissingNode() && isByMore(from, to);
            case "escalationApprovers" -> isByMore(from, to);
            default -> false;
        };
    }

    private static boolean isLonger(JsonNode from, JsonNode to) {
        try {
            return !from.isMissingNode()
                    && !to.isMissingNode()
                    && Duration.parse(to.asText()).compareTo(Duration.parse(from.asText())) > 0;
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** Whether somebody may approve who could not; where none are named, whoever administers the role may. */
    private static boolean isByMore(JsonNode from, JsonNode to) {
        return to.isMissingNode()
                || from.isEmpty() != to.isEmpty()
                || !members(from).containsAll(members(to));
    }

    private static boolean isToldLess(JsonNode from, JsonNode to) {
        if (from.isMissingNode()) {
            return false;
        }
        return to.isMissingNode()
                || LEVELS.indexOf(to.path("notificationLevel").asText())
                        < LEVELS.indexOf(from.path("notificationLevel").asText())
                || (from.path("isDefaultRecipientsEnabled").asBoolean()
                        && !to.path("isDefaultRecipientsEnabled").asBoolean())
                || !members(to.path("notificationRecipients"))
                        .containsAll(members(from.path("notificationRecipients")));
    }

    private static Set<String> members(JsonNode list) {
        Set<String> all = new HashSet<>();
        list.forEach(one -> all.add(one.toString()));
        return all;
    }
}
