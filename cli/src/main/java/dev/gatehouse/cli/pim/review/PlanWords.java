package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.request.TargetText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a review is held, in words. */
final class PlanWords {
    private static final int KINDS = 2;
    private static final int PRINCIPALS = 3;
    private static final int CHOICES = 4;

    private PlanWords() {}

    /** What is reviewed. */
    static String scope(JsonNode scope) {
        StringBuilder words = new StringBuilder(TargetText.of(scope.path("target")));
        Set<String> kinds = texts(scope.path("kinds"));
        if (kinds.size() < KINDS) {
            words.append(", ").append(String.join(", ", kinds));
        }
        Set<String> principals = texts(scope.path("principals"));
        if (principals.size() < PRINCIPALS) {
            List<String> plural = principals.stream()
                    .map(one -> one.equals("servicePrincipal") ? "applications" : one + "s")
                    .toList();
            words.append(", of ").append(String.join(" and ", plural));
        }
        return words.toString();
    }

    /** Who is asked for how long. */
    static String stage(JsonNode stage) {
        StringBuilder words = new StringBuilder(reviewers(stage.path("reviewers")));
        if (!stage.path("fallbackReviewers").isEmpty()) {
            words.append("; else ").append(reviewers(stage.path("fallbackReviewers")));
        }
        int days = stage.path("durationInDays").asInt();
        words.append("; ").append(days).append(days == 1 ? " day" : " days");
        Set<String> movesOn = texts(stage.path("decisionsThatWillMoveToNextStage"));
        if (movesOn.size() < CHOICES) {
            words.append("; the next is asked after ")
                    .append(movesOn.isEmpty() ? "nothing" : String.join(", ", movesOn));
        }
        return words.toString();
    }

    private static String reviewers(JsonNode reviewers) {
        List<String> all = new ArrayList<>();
        reviewers.forEach(one -> all.add(
                switch (one.path("type").asText()) {
                    case "singleUser" -> TargetText.person(one);
                    case "groupMembers" -> "members of " + TargetText.person(one);
                    case "manager" -> "each one's manager";
                    case "self" -> "each about himself";
                    default -> Shown.text(one.path("type"));
                }));
        return String.join(", ", all);
    }

    /** What holds otherwise, and when it is done, each under its name. */
    static Map<String, String> settings(JsonNode settings) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "undecided",
                switch (settings.path("defaultDecision").asText()) {
                    case "Approve" -> "stays";
                    case "Deny" -> "goes";
                    case "Recommendation" -> "as recommended";
                    default -> "stays, and is marked as not reviewed";
                });
        words.put(
                "done",
                settings.path("autoApplyDecisionsEnabled").asBoolean()
                        ? "by itself, when its time is over"
                        : "when somebody applies it");
        if (settings.path("justificationRequiredOnApproval").asBoolean()) {
            words.put("reason", "who approves must say why");
        }
        words.put(
                "recommends",
                settings.path("recommendationsEnabled").asBoolean()
                        ? "by the last "
                                + settings.path("recommendationLookBackDays").asInt() + " days"
                        : "nothing");
        return words;
    }

    /** On which days. */
    static String calendar(JsonNode schedule) {
        String from =
                "from " + Shown.text(schedule.path("startDate")) + " (" + Shown.text(schedule.path("timeZone")) + ")";
        JsonNode again = schedule.path("recurrence");
        if (again.isMissingNode()) {
            return "once, " + from;
        }
        int interval = again.path("interval").asInt(1);
        boolean weekly = again.path("type").asText().equals("weekly");
        String unit = weekly ? "week" : "month";
        StringBuilder words =
                new StringBuilder(interval == 1 ? "every " + unit : "every " + interval + " " + unit + "s");
        if (!weekly) {
            words.append(" on day ").append(again.path("dayOfMonth").asInt());
        }
        words.append(", ").append(from);
        if (again.has("endDate")) {
            words.append(", until ").append(Shown.text(again.path("endDate")));
        }
        if (again.has("numberOfOccurrences")) {
            words.append(", ").append(again.path("numberOfOccurrences").asInt()).append(" times");
        }
        return words.toString();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> all = new LinkedHashSet<>();
        list.forEach(one -> all.add(Shown.text(one)));
        return all;
    }
}
