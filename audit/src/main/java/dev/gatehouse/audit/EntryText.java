package dev.gatehouse.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** The canonical text of an entry: written, and read back. */
final class EntryText {
    private static final Set<String> ENTRY =
            Set.of("time", "tenant", "actor", "action", "target", "outcome", "reason", "before", "after");
    private static final Set<String> ACTOR = Set.of("kind", "id", "name", "address");
    private static final Set<String> TARGET = Set.of("type", "id", "name");

    private EntryText() {}

    static String write(AuditEntry entry) {
        Canonical out = new Canonical()
                .open()
                .field("time", entry.time().toString())
                .field("tenant", entry.tenant())
                .key("actor");
        write(out, entry.actor());
        out.field("action", entry.action().value()).key("target").open();
        out.field("type", entry.target().type())
                .field("id", entry.target().id())
                .field("name", entry.target().name())
                .close();
        out.field("outcome", entry.outcome().word()).field("reason", entry.reason());
        entry.before().ifPresent(json -> out.raw("before", json.text()));
        entry.after().ifPresent(json -> out.raw("after", json.text()));
        return out.close().toString();
    }

    private static void write(Canonical out, Actor actor) {
        out.open().field("kind", actor.kind().word()).field("id", actor.id()).field("name", actor.name());
        actor.address().ifPresent(from -> out.field("address", from));
        out.close();
    }

    static AuditEntry read(JsonNode node) {
        Fields fields = Fields.of(node, ENTRY);
        return new AuditEntry(
                fields.time("time"),
                fields.text("tenant"),
                actor(Fields.of(fields.get("actor"), ACTOR)),
                new Action(fields.text("action")),
                target(Fields.of(fields.get("target"), TARGET)),
                Outcome.ofWord(fields.text("outcome")),
                fields.text("reason"),
                json(fields, "before"),
                json(fields, "after"));
    }

    private static Actor actor(Fields fields) {
        return new Actor(
                ActorKind.ofWord(fields.text("kind")),
                fields.text("id"),
                fields.text("name"),
                fields.find("address").map(from -> Fields.text(from, "address")));
    }

    private static Target target(Fields fields) {
        return new Target(fields.text("type"), fields.text("id"), fields.text("name"));
    }

    private static Optional<JsonText> json(Fields fields, String name) {
        return fields.find(name).map(Canonical::of).map(JsonText::new);
    }
}
