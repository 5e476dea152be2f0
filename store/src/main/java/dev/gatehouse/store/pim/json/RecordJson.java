package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.audit.Activity;
import dev.gatehouse.pim.audit.Actor;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Category;
import dev.gatehouse.pim.audit.Evidence;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.audit.Service;
import dev.gatehouse.pim.guard.Refusal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written down of what happened, with what was and what is. */
final class RecordJson {
    private RecordJson() {}

    static ObjectNode write(AuditRecord record, ObjectNode into) {
        into.putObject("activity")
                .put("service", record.activity().service().name())
                .put("category", record.activity().category().name())
                .put("name", record.activity().name())
                .put("operation", record.activity().operation());
        into.put("result", record.result().name())
                .put("reason", record.reason())
                .put("time", record.time().toString());
        write(record.actor(), into.putObject("actor"));
        into.put("correlation", record.correlation().toString());
        MatterJson.write(record.matter(), into.putObject("matter"));
        write(record.evidence(), into.putObject("evidence"));
        record.change().ifPresent(change -> ChangeJson.write(change, into.putObject("change")));
        ArrayNode refusals = into.putArray("refusals");
        record.refusals().forEach(refusal -> write(refusal, refusals.addObject()));
        return into;
    }

    static AuditRecord read(Strict from) {
        return new AuditRecord(
                from.object("activity", RecordJson::activity),
                from.one("result", Result.class),
                from.text("reason"),
                from.moment("time"),
                from.object("actor", RecordJson::actor),
                from.id("correlation"),
                from.object("matter", MatterJson::read),
                from.object("evidence", RecordJson::evidence),
                from.objectIfAny("change", ChangeJson::read),
                from.objects("refusals", RecordJson::refusal));
    }

    private static Activity activity(Strict from) {
        return new Activity(
                from.one("service", Service.class),
                from.one("category", Category.class),
                from.text("name"),
                from.text("operation"));
    }

    private static void write(Actor actor, ObjectNode into) {
        switch (actor) {
            case Actor.Person person ->
                AccountJson.write(person.who(), into.put("type", "person").putObject("who"));
            case Actor.Application application ->
                AccountJson.write(
                        application.what(), into.put("type", "application").putObject("who"));
            case Actor.Engine any -> into.put("type", "engine");
            case Actor.Service any -> into.put("type", "service");
        }
    }

    private static Actor actor(Strict from) {
        String type = from.text("type");
        return switch (type) {
            case "person" -> new Actor.Person(from.object("who", AccountJson::party));
            case "application" -> new Actor.Application(from.object("who", AccountJson::party));
            case "engine" -> Actor.ENGINE;
            case "service" -> Actor.SERVICE;
            default -> throw from.unknown("type", type);
        };
    }

    private static void write(Evidence evidence, ObjectNode into) {
        evidence.secondFactor().ifPresent(at -> into.put("secondFactor", at.toString()));
        texts(evidence.contexts(), into.putArray("contexts"));
        into.put("address", evidence.address());
        if (!evidence.vouched().isEmpty()) {
            into.put("vouched", evidence.vouched());
        }
        texts(evidence.roles(), into.putArray("roles"));
    }

    private static Evidence evidence(Strict from) {
        return new Evidence(
                from.momentIfAny("secondFactor"),
                new HashSet<>(from.texts("contexts")),
                from.text("address"),
                from.textIfAny("vouched").orElse(""),
                from.texts("roles").stream().map(RoleDefinitionId::of).collect(Collectors.toSet()));
    }

    private static void write(Refusal refusal, ObjectNode into) {
        into.put("code", refusal.code().name())
                .put("says", refusal.says())
                .put("limit", refusal.limit())
                .put("value", refusal.value());
        refusal.from().ifPresent(when -> into.put("from", when.toString()));
        texts(refusal.approvers(), into.putArray("approvers"));
    }

    private static Refusal refusal(Strict from) {
        return new Refusal(
                from.one("code", Refusal.Code.class),
                from.text("says"),
                from.text("limit"),
                from.text("value"),
                from.momentIfAny("from"),
                from.principals("approvers"));
    }

    private static void texts(Set<?> those, ArrayNode into) {
        those.stream().map(Object::toString).sorted().forEach(into::add);
    }
}
