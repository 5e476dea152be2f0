package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.PortableText;
import java.time.Instant;

/**
 * Something that was done, to be written down with it.
 *
 * @param target what it was done to
 * @param json the whole of it, in the one spelling that is sealed; kept byte for byte, while {@code at} is kept to the microsecond
 */
public record AuditNote(Instant at, String actor, String action, String target, String json) {
    public AuditNote {
        requireNonNull(at, "at is null");
        requireNonNull(actor, "actor is null");
        requireNonNull(action, "action is null");
        requireNonNull(target, "target is null");
        requireNonNull(json, "json is null");
        if (!PortableText.isKeepable(json)) {
            throw new IllegalArgumentException("JSON with characters that no database keeps: escape them");
        }
    }
}
