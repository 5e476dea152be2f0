package dev.gatehouse.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The database could not do what it was asked, and kept nothing of it unless its message says otherwise. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public StoreException(Code code, String message) {
        this(code, message, null);
    }

    public StoreException(Code code, String message, @Nullable Throwable cause) {
        super(code.text() + ": " + message, cause);
        this.code = requireNonNull(code, "code is null");
    }

    /** What went wrong. */
    public Code code() {
        return code;
    }
}
