package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.request.Vote;

/** Requests, with what was asked for and who voted. */
final class RequestJson {
    private RequestJson() {}

    static ObjectNode write(Request request, ObjectNode into) {
        write(request.form(), into.putObject("form"));
        into.put("by", request.by().toString()).put("created", request.created().toString());
        request.completed().ifPresent(at -> into.put("completed", at.toString()));
        into.put("status", request.status().name())
                .put("setting", request.setting())
                .put("grant", request.grant().toString());
        request.bundle().ifPresent(bundle -> into.put("bundle", bundle.toString()));
        ArrayNode steps = into.putArray("steps");
        request.steps().forEach(step -> write(step, steps.addObject()));
        return into;
    }

    static Request read(Strict from) {
        return new Request(
                from.object("form", RequestJson::form),
                from.principal("by"),
                from.moment("created"),
                from.momentIfAny("completed"),
                from.one("status", Status.class),
                from.number("setting"),
                new GrantId(from.id("grant")),
                from.idIfAny("bundle").map(BundleId::new),
                from.objects("steps", RequestJson::step));
    }

    private static void write(Form form, ObjectNode into) {
        into.put("id", form.id().toString())
                .put("action", form.action().name())
                .put("kind", form.kind().name())
                .put("principal", form.principal().toString());
        TargetJson.write(form.target(), into.putObject("target"));
        form.start().ifPresent(start -> into.put("start", start.toString()));
        write(form.expiration(), into.putObject("expiration"));
        into.put("justification", form.justification());
        into.putObject("ticket")
                .put("number", form.ticket().number())
                .put("system", form.ticket().system());
    }

    private static Form form(Strict from) {
        return new Form(
                new RequestId(from.id("id")),
                from.one("action", Action.class),
                from.one("kind", AssignmentKind.class),
                from.principal("principal"),
                from.object("target", TargetJson::target),
                from.momentIfAny("start"),
                from.object("expiration", RequestJson::expiration),
                from.text("justification"),
                from.object("ticket", ticket -> new Ticket(ticket.text("number"), ticket.text("system"))));
    }

    private static void write(Expiration expiration, ObjectNode into) {
        switch (expiration) {
            case Expiration.Unsaid any -> into.put("type", "unsaid");
            case Expiration.Never any -> into.put("type", "never");
            case Expiration.At at -> into.put("type", "at").put("end", at.end().toString());
            case Expiration.After after ->
                into.put("type", "after").put("time", after.time().toString());
        }
    }

    private static Expiration expiration(Strict from) {
        String type = from.text("type");
        return switch (type) {
            case "unsaid" -> Expiration.UNSAID;
            case "never" -> Expiration.NEVER;
            case "at" -> new Expiration.At(from.moment("end"));
            case "after" -> new Expiration.After(from.span("time"));
            default -> throw from.unknown("type", type);
        };
    }

    private static void write(Step step, ObjectNode into) {
        StageJson.write(step.stage(), into.putObject("stage"));
        step.since().ifPresent(since -> into.put("since", since.toString()));
        into.put("escalated", step.escalated());
        ArrayNode votes = into.putArray("votes");
        step.votes()
                .forEach(vote -> votes.addObject()
                        .put("by", vote.by().toString())
                        .put("approves", vote.approves())
                        .put("at", vote.at().toString())
                        .put("justification", vote.justification()));
    }

    private static Step step(Strict from) {
        return new Step(
                from.object("stage", StageJson::read),
                from.momentIfAny("since"),
                from.objects("votes", RequestJson::vote),
                from.flag("escalated"));
    }

    private static Vote vote(Strict from) {
        return new Vote(from.principal("by"), from.flag("approves"), from.moment("at"), from.text("justification"));
    }
}
