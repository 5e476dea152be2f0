package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

/** Identifies a user, a group or a service principal: a principal is its object id, whatever it is called today. */
public record PrincipalId(ObjectId value) implements PrincipalRef {
    public PrincipalId {
        requireNonNull(value, "value is null");
    }

    /** The principal with this object id; throws where the text is none. */
    public static PrincipalId of(String text) {
        return new PrincipalId(ObjectId.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
