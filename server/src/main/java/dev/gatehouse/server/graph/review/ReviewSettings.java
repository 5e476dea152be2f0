package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.Lengths;
import dev.gatehouse.server.graph.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How a review is held, as Graph's {@code settings}. */
final class ReviewSettings {
    static final Set<String> KNOWN = Set.of(
            "mailNotificationsEnabled",
            "reminderNotificationsEnabled",
            "justificationRequiredOnApproval",
            "defaultDecisionEnabled",
            "defaultDecision",
            "instanceDurationInDays",
            "autoApplyDecisionsEnabled",
            "recommendationsEnabled",
            "recommendationLookBackDuration",
            "recommendationInsightSettings",
            "recurrence",
            "applyActions");

    private static final String APPLY = "#microsoft.graph.removeAccessApplyAction";
    private static final String LOOK_BACK = "recommendationLookBackDuration";

    private ReviewSettings() {}

    static ObjectNode write(Plan plan) {
        Settings settings = plan.settings();
        ObjectNode node = Tree.object();
        node.put("mailNotificationsEnabled", false);
        node.put("reminderNotificationsEnabled", false);
        node.put("justificationRequiredOnApproval", settings.asksForReason());
        node.put("defaultDecisionEnabled", settings.otherwise() != DefaultDecision.NONE);
        node.put("defaultDecision", Words.pascal(settings.otherwise()));
        node.put("instanceDurationInDays", plan.days());
        node.put("autoApplyDecisionsEnabled", settings.autoApply());
        node.put("recommendationsEnabled", settings.recommends());
        node.put(LOOK_BACK, "P" + settings.lookBack() + "D");
        node.set("recurrence", Recurring.write(plan.schedule()));
        node.putArray("applyActions").addObject().put("@odata.type", APPLY);
        return node;
    }

    static Settings read(Part settings) {
        for (String mail : List.of("mailNotificationsEnabled", "reminderNotificationsEnabled")) {
            if (settings.truth(mail, false)) {
                throw settings.wrong(mail, "must be false: Gatehouse writes to nobody about access reviews");
            }
        }
        settings.none("recommendationInsightSettings");
        for (JsonNode action : settings.list("applyActions")) {
            if (!Tree.text(action, "@odata.type").orElse("").equalsIgnoreCase(APPLY)) {
                throw settings.wrong("applyActions", "can be " + APPLY + " only: what is denied is taken away");
            }
        }
        DefaultDecision otherwise = settings.one("defaultDecision", List.of(DefaultDecision.values()))
                .orElse(DefaultDecision.NONE);
        return new Settings(
                settings.truth("defaultDecisionEnabled", false) ? otherwise : DefaultDecision.NONE,
                settings.truth("autoApplyDecisionsEnabled", false),
                settings.truth("justificationRequiredOnApproval", false),
                settings.truth("recommendationsEnabled", false),
                lookBack(settings));
    }

    private static int lookBack(Part settings) {
        return settings.text(LOOK_BACK)
                .map(text -> Lengths.read(text)
                        .filter(length -> length.equals(Duration.ofDays(length.toDays())))
                        .map(Duration::toDays)
                        .filter(days -> days > 0 && days <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElseThrow(() -> settings.wrong(LOOK_BACK, "must be whole days, as P30D")))
                .orElse(Settings.MONTH);
    }
}
