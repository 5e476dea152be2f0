package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Settings;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Access reviews as somebody wants them. */
final class PlanJson {
    private PlanJson() {}

    static void write(Plan plan, ObjectNode into) {
        into.put("name", plan.name());
        ObjectNode scope = into.putObject("scope");
        TargetJson.write(plan.scope().of(), scope.putObject("of"));
        names(plan.scope().kinds(), scope.putArray("kinds"));
        names(plan.scope().principals(), scope.putArray("principals"));
        ArrayNode stages = into.putArray("stages");
        plan.stages().forEach(stage -> write(stage, stages.addObject()));
        into.putObject("settings")
                .put("otherwise", plan.settings().otherwise().name())
                .put("autoApply", plan.settings().autoApply())
                .put("asksForReason", plan.settings().asksForReason())
                .put("recommends", plan.settings().recommends())
                .put("lookBack", plan.settings().lookBack());
        ScheduleJson.write(plan.schedule(), into.putObject("schedule"));
    }

    static Plan read(Strict from) {
        return new Plan(
                from.text("name"),
                from.object("scope", PlanJson::scope),
                from.objects("stages", PlanJson::stage),
                from.object("settings", PlanJson::settings),
                from.object("schedule", ScheduleJson::read));
    }

    private static ReviewScope scope(Strict from) {
        return new ReviewScope(
                from.object("of", TargetJson::key),
                from.some("kinds", AssignmentKind.class),
                from.some("principals", Account.Kind.class));
    }

    private static Settings settings(Strict from) {
        return new Settings(
                from.one("otherwise", DefaultDecision.class),
                from.flag("autoApply"),
                from.flag("asksForReason"),
                from.flag("recommends"),
                from.count("lookBack"));
    }

    private static void write(ReviewStage stage, ObjectNode into) {
        write(stage.reviewers(), into.putArray("reviewers"));
        write(stage.fallback(), into.putArray("fallback"));
        into.put("days", stage.days());
        names(stage.movesOn(), into.putArray("movesOn"));
    }

    private static ReviewStage stage(Strict from) {
        return new ReviewStage(
                reviewers("reviewers", from),
                reviewers("fallback", from),
                from.count("days"),
                from.some("movesOn", Choice.class));
    }

    private static void write(Set<Reviewer> reviewers, ArrayNode into) {
        reviewers.forEach(reviewer -> {
            switch (reviewer) {
                case Reviewer.User user ->
                    into.addObject().put("user", user.id().toString());
                case Reviewer.Members group ->
                    into.addObject().put("members", group.group().toString());
                case Reviewer.Superior any -> into.addObject().put("type", "manager");
                case Reviewer.Himself any -> into.addObject().put("type", "self");
            }
        });
    }

    private static Set<Reviewer> reviewers(String name, Strict from) {
        return new HashSet<>(from.objects(name, PlanJson::reviewer));
    }

    private static Reviewer reviewer(Strict from) {
        if (from.textIfAny("user").isPresent()) {
            return new Reviewer.User(from.principal("user"));
        }
        if (from.textIfAny("members").isPresent()) {
            return new Reviewer.Members(from.principal("members"));
        }
        String type = from.text("type");
        return switch (type) {
            case "manager" -> new Reviewer.Superior();
            case "self" -> new Reviewer.Himself();
            default -> throw from.unknown("type", type);
        };
    }

    private static void names(Collection<? extends Enum<?>> those, ArrayNode into) {
        those.stream().map(Enum::name).sorted().forEach(into::add);
    }
}
