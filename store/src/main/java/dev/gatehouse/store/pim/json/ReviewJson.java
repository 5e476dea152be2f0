package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.ReviewId;

/** Access reviews, and the times that they are held. */
final class ReviewJson {
    private ReviewJson() {}

    static ObjectNode write(Definition review, ObjectNode into) {
        into.put("id", review.id().toString()).put("version", review.version());
        PlanJson.write(review.plan(), into.putObject("plan"));
        into.put("by", review.by().toString())
                .put("created", review.created().toString())
                .put("held", review.held());
        review.latest().ifPresent(day -> into.put("latest", day.toString()));
        review.stopped().ifPresent(at -> into.put("stopped", at.toString()));
        return into;
    }

    static Definition definition(Strict from) {
        return new Definition(
                new ReviewId(from.id("id")),
                from.number("version"),
                from.object("plan", PlanJson::read),
                from.principal("by"),
                from.moment("created"),
                from.count("held"),
                from.dayIfAny("latest"),
                from.momentIfAny("stopped"));
    }

    static ObjectNode write(Instance instance, ObjectNode into) {
        write(instance.id(), into.putObject("id"));
        PlanJson.write(instance.plan(), into.putObject("plan"));
        into.put("day", instance.day().toString())
                .put("begun", instance.begun().toString())
                .put("status", instance.status().name());
        instance.closed().ifPresent(at -> into.put("closed", at.toString()));
        return into.put("early", instance.early());
    }

    static Instance instance(Strict from) {
        return new Instance(
                from.object("id", ReviewJson::id),
                from.object("plan", PlanJson::read),
                from.day("day"),
                from.moment("begun"),
                from.one("status", InstanceStatus.class),
                from.momentIfAny("closed"),
                from.flag("early"));
    }

    static void write(InstanceId id, ObjectNode into) {
        into.put("review", id.review().toString()).put("number", id.number());
    }

    static InstanceId id(Strict from) {
        return new InstanceId(new ReviewId(from.id("review")), from.count("number"));
    }
}
