package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.server.graph.Tree;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A review as somebody wants it, both ways: what is written and sent back is the same plan. */
final class PlanBody {
    /** What Graph has of a definition, whether somebody sets it or not. */
    static final Set<String> PROPERTIES = Set.of(
            "id",
            "displayName",
            "descriptionForAdmins",
            "descriptionForReviewers",
            "scope",
            "instanceEnumerationScope",
            "reviewers",
            "fallbackReviewers",
            "stageSettings",
            "settings",
            "additionalNotificationRecipients",
            "status",
            "createdBy",
            "createdDateTime",
            "lastModifiedDateTime");

    private static final Set<String> ACCEPTED = with(PROPERTIES, "instances");

    private PlanBody() {}

    /** Puts the plan into a definition. */
    static void write(Plan plan, ObjectNode into) {
        into.put("displayName", plan.name());
        into.putNull("descriptionForAdmins").putNull("descriptionForReviewers");
        into.set("scope", ScopeQueries.write(plan.scope()));
        into.putNull("instanceEnumerationScope");
        ReviewStage first = plan.stages().getFirst();
        boolean plain = Stagings.isPlain(plan);
        into.set("reviewers", plain ? ReviewerQueries.reviewers(first.reviewers()) : ReviewerQueries.write(Set.of()));
        into.set("fallbackReviewers", ReviewerQueries.write(plain ? first.fallback() : Set.<Reviewer>of()));
        Stagings.write(plan, into.putArray("stageSettings"));
        into.set("settings", ReviewSettings.write(plan));
        into.putArray("additionalNotificationRecipients");
    }

    /** The plan of a body; what only the server says is passed over. */
    static Plan read(JsonNode node, Instant now) {
        Part body = Part.of("", node, ACCEPTED);
        for (String words : Set.of("descriptionForAdmins", "descriptionForReviewers")) {
            if (body.text(words).isPresent()) {
                throw body.wrong(words, "is not kept; leave it out");
            }
        }
        if (body.has("instanceEnumerationScope")) {
            throw body.wrong("instanceEnumerationScope", "is not supported: a review is about one role or one group");
        }
        body.none("additionalNotificationRecipients", "instances");
        String name = body.text("displayName").orElseThrow(() -> body.wrong("displayName", "is required"));
        Part part =
                body.part("settings", ReviewSettings.KNOWN).orElseThrow(() -> body.wrong("settings", "is required"));
        Settings settings = ReviewSettings.read(part);
        return new Plan(
                name,
                ScopeQueries.read(node.path("scope")),
                Stagings.read(body, part, settings.recommends()),
                settings,
                Recurring.read(part, now));
    }

    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = new HashSet<>(some);
        all.add(more);
        return Set.copyOf(all);
    }

    /** What of it an instance shows, too. */
    static void writeAsked(Plan plan, ObjectNode into) {
        ObjectNode whole = Tree.object();
        write(plan, whole);
        for (String kept : new String[] {"scope", "reviewers", "fallbackReviewers"}) {
            into.set(kept, whole.get(kept));
        }
    }
}
