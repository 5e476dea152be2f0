package dev.gatehouse.server.grant;

import dev.gatehouse.audit.Action;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Outcome;
import dev.gatehouse.audit.Target;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Party;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.pim.json.PimJson;
import java.util.Locale;

/** Writes what PIM did as entries of the audit trail: what was before and what is now are in them as values. */
final class PimNotes {
    private static final String ENGINE = "gatehouse-pim";

    private PimNotes() {}

    /** The note of a record. */
    static AuditNote of(AuditRecord record, String tenant) {
        AuditEntry entry = new AuditEntry(
                record.time(),
                tenant,
                actor(record),
                new Action(action(record)),
                target(record),
                record.result() == Result.SUCCESS ? Outcome.DONE : Outcome.REFUSED,
                cut(record.reason(), AuditEntry.LONGEST_REASON));
        return Notes.of(entry.after(PimJson.write(record)));
    }

    private static Actor actor(AuditRecord record) {
        String address = record.evidence().address();
        return switch (record.actor()) {
            case dev.gatehouse.pim.audit.Actor.Person person -> from(actor(ActorKind.PERSON, person.who()), address);
            case dev.gatehouse.pim.audit.Actor.Application app -> from(actor(ActorKind.TOKEN, app.what()), address);
            case dev.gatehouse.pim.audit.Actor.Engine any -> new Actor(ActorKind.SYSTEM, ENGINE, "PIM");
            case dev.gatehouse.pim.audit.Actor.Service any -> new Actor(ActorKind.SYSTEM, ENGINE, "MS-PIM");
        };
    }

    private static Actor actor(ActorKind kind, Party who) {
        return new Actor(kind, who.id().toString(), cut(who.name(), AuditEntry.LONGEST_NAME));
    }

    private static Actor from(Actor actor, String address) {
        return address.isEmpty() ? actor : actor.from(address);
    }

    /** Such as {@code pim.add-member-to-role-completed-pim-activation}. */
    static String action(AuditRecord record) {
        String service = switch (record.activity().service()) {
            case PIM -> "pim";
            case CORE_DIRECTORY -> "directory";
            case ACCESS_REVIEWS -> "access-reviews";
        };
        String words = record.activity()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return service + "." + words;
    }

    private static Target target(AuditRecord record) {
        return record.matter()
                .subject()
                .map(who -> new Target("principal", who.id().toString(), cut(who.name(), AuditEntry.LONGEST_NAME)))
                .or(() -> record.matter()
                        .target()
                        .map(what -> new Target("target", cut(what.toString(), AuditEntry.LONGEST_NAME), "")))
                .orElseGet(() -> new Target("correlation", record.correlation().toString(), ""));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
