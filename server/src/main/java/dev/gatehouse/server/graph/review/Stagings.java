package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who is asked one after the other: Graph writes one stage beside the settings, and several as {@code stageSettings}. */
final class Stagings {
    static final String STAGES = "stageSettings";
    static final int LONGEST = 365;

    private static final int MOST = 3;
    private static final String DURATION = "durationInDays";
    private static final String MOVES_ON = "decisionsThatWillMoveToNextStage";
    private static final Set<String> KNOWN = Set.of(
            "stageId",
            "dependsOn",
            DURATION,
            "recommendationsEnabled",
            "recommendationInsightSettings",
            MOVES_ON,
            "reviewers",
            "fallbackReviewers");

    private Stagings() {}

    static boolean isPlain(Plan plan) {
        return plan.stages().size() == 1 && plan.stages().getFirst().movesOn().equals(EnumSet.allOf(Choice.class));
    }

    /** Nothing where one stage is written beside the settings. */
    static void write(Plan plan, ArrayNode into) {
        if (isPlain(plan)) {
            return;
        }
        for (int place = 0; place < plan.stages().size(); place++) {
            ReviewStage stage = plan.stages().get(place);
            ObjectNode one = into.addObject().put("stageId", id(place));
            ArrayNode before = one.putArray("dependsOn");
            if (place > 0) {
                before.add(id(place - 1));
            }
            one.put(DURATION, stage.days());
            one.put("recommendationsEnabled", plan.settings().recommends());
            ArrayNode movesOn = one.putArray(MOVES_ON);
            stage.movesOn().stream().sorted().map(Words::pascal).forEach(movesOn::add);
            one.set("reviewers", ReviewerQueries.reviewers(stage.reviewers()));
            one.set("fallbackReviewers", ReviewerQueries.write(stage.fallback()));
        }
    }

    private static String id(int place) {
        return Integer.toString(place + 1);
    }

    static List<ReviewStage> read(Part body, Part settings, boolean recommends) {
        List<JsonNode> several = body.list(STAGES);
        if (several.isEmpty()) {
            int days = settings.number("instanceDurationInDays", 0, 1, LONGEST);
            if (days == 0) {
                throw settings.wrong("instanceDurationInDays", "is required");
            }
            return List.of(new ReviewStage(
                    ReviewerQueries.readReviewers(body, "reviewers"),
                    ReviewerQueries.read(body, "fallbackReviewers"),
                    days,
                    EnumSet.allOf(Choice.class)));
        }
        if (several.size() > MOST) {
            throw body.wrong(STAGES, "has " + MOST + " stages at most");
        }
        List<ReviewStage> stages = new ArrayList<>();
        String before = "";
        for (JsonNode node : several) {
            Part one = Part.of(body.name(STAGES), node, KNOWN);
            follows(one, before);
            before = one.text("stageId").orElseThrow(() -> one.wrong("stageId", "is required"));
            stages.add(stage(one, recommends));
        }
        return stages;
    }

    private static void follows(Part stage, String before) {
        List<String> named =
                stage.list("dependsOn").stream().map(JsonNode::asText).toList();
        if (!named.equals(before.isEmpty() ? List.of() : List.of(before))) {
            throw stage.wrong(
                    "dependsOn", "must name the stage in front of it and no other; that of the first is empty");
        }
    }

    private static ReviewStage stage(Part one, boolean recommends) {
        one.none("recommendationInsightSettings");
        if (one.truth("recommendationsEnabled", recommends) != recommends) {
            throw one.wrong("recommendationsEnabled", "must be as in settings: it is so for all stages or for none");
        }
        int days = one.number(DURATION, 0, 1, LONGEST);
        if (days == 0) {
            throw one.wrong(DURATION, "is required");
        }
        Set<Choice> movesOn = EnumSet.noneOf(Choice.class);
        if (one.has(MOVES_ON)) {
            one.list(MOVES_ON).forEach(word -> movesOn.add(one.one(MOVES_ON, List.of(Choice.values()), word.asText())));
        } else {
            movesOn.addAll(EnumSet.allOf(Choice.class));
        }
        return new ReviewStage(
                ReviewerQueries.readReviewers(one, "reviewers"),
                ReviewerQueries.read(one, "fallbackReviewers"),
                days,
                movesOn);
    }

    /** The stages of an instance: there are some in Graph only where there are several. */
    static List<ObjectNode> entities(Instance instance, Instant now) {
        List<ObjectNode> all = new ArrayList<>();
        if (isPlain(instance.plan())) {
            return all;
        }
        Instant from = instance.begun();
        for (int place = 0; place < instance.plan().stages().size(); place++) {
            ReviewStage stage = instance.plan().stages().get(place);
            Instant until = instance.ends().get(place);
            ObjectNode one = Tree.object().put("id", id(place));
            one.put("startDateTime", Tree.time(from)).put("endDateTime", Tree.time(until));
            one.put("status", status(instance, place, now));
            one.set("reviewers", ReviewerQueries.reviewers(stage.reviewers()));
            one.set("fallbackReviewers", ReviewerQueries.write(stage.fallback()));
            all.add(one);
            from = until;
        }
        return all;
    }

    private static String status(Instance instance, int place, Instant now) {
        int open = instance.stage(now).orElse(Integer.MAX_VALUE);
        return place < open ? "Completed" : place == open ? "InProgress" : "NotStarted";
    }
}
