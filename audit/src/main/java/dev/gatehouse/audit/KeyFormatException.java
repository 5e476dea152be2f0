package dev.gatehouse.audit;

/** Text that is no key that Gatehouse can use; the message says why, and what is wanted. */
public final class KeyFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    KeyFormatException(String message) {
        super(message);
    }

    KeyFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
