package dev.gatehouse.lake.failure;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The event store could not do what it was asked; the code is stable and documented in {@code docs/adr}. */
public class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final Kind kind;

    /** With a code, whose business it is, and what happened. */
    public LakeException(String code, Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = requireNonNull(code, "code is null");
        this.kind = requireNonNull(kind, "kind is null");
    }

    /** The stable code, as {@code journal-full}. */
    public String code() {
        return code;
    }

    /** Whose business it is. */
    public Kind kind() {
        return kind;
    }
}
