package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.request.Targets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stages of a review, as the server takes them. */
final class StageJson {
    private static final String GROUP = "group:";
    private static final String REVIEWERS = "reviewers";
    private static final String FALLBACK = "fallbackReviewers";
    private static final String DAYS = "durationInDays";

    private StageJson() {}

    static void write(StageText stage, ObjectNode into, Targets targets) {
        reviewers(stage.reviewers(), into.putArray(REVIEWERS), targets);
        reviewers(stage.fallback(), into.putArray(FALLBACK), targets);
        into.put(DAYS, stage.days());
        stage.movesOn().ifPresent(words -> {
            ArrayNode all = into.putArray("decisionsThatWillMoveToNextStage");
            words.forEach(all::add);
        });
    }

    /** What is said of a stage in place of what is there. */
    static void merge(
            List<String> reviewers, List<String> fallback, Optional<Integer> days, ObjectNode into, Targets targets) {
        if (!reviewers.isEmpty()) {
            reviewers(reviewers, into.putArray(REVIEWERS), targets);
        }
        if (!fallback.isEmpty()) {
            reviewers(fallback, into.putArray(FALLBACK), targets);
        }
        days.ifPresent(number -> into.put(DAYS, number));
    }

    private static void reviewers(List<String> names, ArrayNode into, Targets targets) {
        for (String name : names) {
            ObjectNode one = into.addObject();
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("manager") || lower.equals("self")) {
                one.put("type", lower);
            } else if (lower.startsWith(GROUP)) {
                one.put("type", "groupMembers");
                one.set(
                        "id",
                        targets.group(name.substring(GROUP.length()), "member").path("groupId"));
            } else {
                one.put("type", "singleUser").put("id", targets.user(name));
            }
        }
    }
}
