package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Applied;
import dev.gatehouse.pim.review.ApplyResult;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Recommendation;

/** What is decided in access reviews. */
final class ItemJson {
    private ItemJson() {}

    static ObjectNode write(Item item, ObjectNode into) {
        ReviewJson.write(item.id().instance(), into.putObject("instance"));
        into.put("grant", item.id().grant().toString())
                .put("principal", item.principal().toString());
        TargetJson.write(item.target(), into.putObject("target"));
        into.put("kind", item.kind().name());
        IntervalJson.write(item.seen(), into.putObject("seen"));
        into.put("recommendation", item.recommendation().name());
        ArrayNode judgements = into.putArray("judgements");
        item.judgements().forEach(judgement -> write(judgement, judgements.addObject()));
        item.applied().ifPresent(applied -> write(applied, into.putObject("applied")));
        return into;
    }

    static Item read(Strict from) {
        return new Item(
                new ItemId(from.object("instance", ReviewJson::id), new GrantId(from.id("grant"))),
                from.principal("principal"),
                from.object("target", TargetJson::target),
                from.one("kind", AssignmentKind.class),
                from.object("seen", IntervalJson::read),
                from.one("recommendation", Recommendation.class),
                from.objects("judgements", ItemJson::judgement),
                from.objectIfAny("applied", ItemJson::applied));
    }

    private static void write(Judgement judgement, ObjectNode into) {
        into.put("stage", judgement.stage()).put("choice", judgement.choice().name());
        judgement.by().ifPresent(who -> into.put("by", who.toString()));
        into.put("at", judgement.at().toString()).put("justification", judgement.justification());
    }

    private static Judgement judgement(Strict from) {
        return new Judgement(
                from.count("stage"),
                from.one("choice", Choice.class),
                from.textIfAny("by").map(PrincipalId::of),
                from.moment("at"),
                from.text("justification"));
    }

    private static void write(Applied applied, ObjectNode into) {
        into.put("result", applied.result().name()).put("at", applied.at().toString());
        applied.by().ifPresent(who -> into.put("by", who.toString()));
        into.put("says", applied.says());
    }

    private static Applied applied(Strict from) {
        return new Applied(
                from.one("result", ApplyResult.class),
                from.moment("at"),
                from.textIfAny("by").map(PrincipalId::of),
                from.text("says"));
    }
}
