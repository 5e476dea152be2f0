package dev.gatehouse.server.graph.review;

import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.MemberNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is within the properties of reviews, for whoever asks for it. */
final class ReviewMembers {
    private static final String BOTH_SCOPE = "microsoft.graph.principalResourceMembershipsScope";
    private static final String QUERY_SCOPE = "microsoft.graph.accessReviewQueryScope";
    private static final List<String> QUERY = List.of("query", "queryType", "queryRoot");
    private static final List<String> SCOPE = scope();

    private ReviewMembers() {}

    private static List<String> scope() {
        List<String> all = new ArrayList<>(QUERY);
        all.add(QUERY_SCOPE);
        all.add(BOTH_SCOPE);
        for (String part : List.of("principalScopes", "resourceScopes")) {
            QUERY.forEach(member -> all.add(part + "/" + member));
            all.add(part + "/" + QUERY_SCOPE);
        }
        return List.copyOf(all);
    }

    /** A definition. */
    static EntityType definition(Map<String, Link> links) {
        EntityType type = new EntityType("accessReviewScheduleDefinition", PlanBody.PROPERTIES, links);
        return asked(type)
                .within("scope", SCOPE)
                .within("createdBy", MemberNames.PERSON)
                .within(
                        "stageSettings",
                        "stageId",
                        "dependsOn",
                        "durationInDays",
                        "recommendationsEnabled",
                        "decisionsThatWillMoveToNextStage")
                .within("stageSettings", inside(QUERY, "reviewers", "fallbackReviewers"))
                .within(
                        "settings",
                        "mailNotificationsEnabled",
                        "reminderNotificationsEnabled",
                        "justificationRequiredOnApproval",
                        "defaultDecisionEnabled",
                        "defaultDecision",
                        "instanceDurationInDays",
                        "autoApplyDecisionsEnabled",
                        "recommendationsEnabled",
                        "recommendationLookBackDuration",
                        "applyActions/microsoft.graph.removeAccessApplyAction")
                .within(
                        "settings/recurrence/pattern",
                        "type",
                        "interval",
                        "dayOfMonth",
                        "month",
                        "daysOfWeek",
                        "firstDayOfWeek",
                        "index")
                .within(
                        "settings/recurrence/range",
                        "type",
                        "startDate",
                        "endDate",
                        "numberOfOccurrences",
                        "recurrenceTimeZone");
    }

    /** A time that a review is held. */
    static EntityType instance(EntityType type) {
        return asked(type).within("scope", SCOPE);
    }

    /** What somebody decided. */
    static EntityType decision(EntityType type) {
        return type.within("reviewedBy", MemberNames.PERSON)
                .within("appliedBy", MemberNames.PERSON)
                .within("principal", MemberNames.PERSON)
                .within(
                        "principal",
                        "microsoft.graph.userIdentity",
                        "microsoft.graph.identity",
                        "microsoft.graph.servicePrincipalIdentity")
                .within("resource", "id", "displayName", "type");
    }

    /** Whatever says who is asked. */
    static EntityType asked(EntityType type) {
        return type.within("reviewers", QUERY).within("fallbackReviewers", QUERY);
    }

    /** A definition of what is to be read again. */
    static EntityType history(EntityType type) {
        return type.within("createdBy", MemberNames.PERSON)
                .within("scopes", QUERY)
                .within("scopes", QUERY_SCOPE);
    }

    private static List<String> inside(List<String> members, String... parents) {
        return Stream.of(parents)
                .flatMap(parent -> members.stream().map(member -> parent + "/" + member))
                .toList();
    }
}
