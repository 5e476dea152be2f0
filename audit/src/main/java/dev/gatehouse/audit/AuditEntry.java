package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody changed, or was refused to.
 *
 * @param action what was done
 * @param reason why, in the actor's own words; may be empty
 * @param before what it was before, where that says something
 * @param after what it has been since, where that says something
 */
public record AuditEntry(
        Instant time,
        String tenant,
        Actor actor,
        Action action,
        Target target,
        Outcome outcome,
        String reason,
        Optional<JsonText> before,
        Optional<JsonText> after) {
    /** How many characters an id or a name may have. */
    public static final int LONGEST_NAME = 1_000;

    /** How many characters a reason may have. */
    public static final int LONGEST_REASON = 10_000;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public AuditEntry {
        timed(time);
        Texts.tenant(tenant);
        requireNonNull(actor, "actor is null");
        requireNonNull(action, "action is null");
        requireNonNull(target, "target is null");
        requireNonNull(outcome, "outcome is null");
        Texts.bounded(reason, LONGEST_REASON, "reason");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }

    /** Something that has neither a before nor an after. */
    public AuditEntry(
            Instant time, String tenant, Actor actor, Action action, Target target, Outcome outcome, String reason) {
        this(time, tenant, actor, action, target, outcome, reason, Optional.empty(), Optional.empty());
    }

    /** The same, and what it was before; throws where that is no JSON. */
    public AuditEntry before(String json) {
        Optional<JsonText> was = Optional.of(JsonText.of(json));
        return new AuditEntry(time, tenant, actor, action, target, outcome, reason, was, after);
    }

    /** The same, and what it has been since; throws where that is no JSON. */
    public AuditEntry after(String json) {
        Optional<JsonText> is = Optional.of(JsonText.of(json));
        return new AuditEntry(time, tenant, actor, action, target, outcome, reason, before, is);
    }

    /** The one text that this entry has, as JSON without white space: what the chain is made over. */
    public String canonical() {
        return EntryText.write(this);
    }

    /** The entry of a canonical text; throws {@link IllegalArgumentException} where it is none. */
    public static AuditEntry ofCanonical(String text) {
        AuditEntry entry = EntryText.read(Json.read(text));
        if (!entry.canonical().equals(text)) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return entry;
    }

    static Instant timed(Instant time) {
        if (requireNonNull(time, "time is null").isBefore(EARLIEST) || time.isAfter(END)) {
            throw new IllegalArgumentException("time is not in the years 1 to 9999");
        }
        return time;
    }
}
