package dev.gatehouse.detection.sentinel;

/** Something of a rule cannot be said in KQL, and the message says what: the rule is left out, and never written wrong. */
final class NotCarried extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCarried(String reason) {
        super(reason, null, false, false);
    }

    /** The reason, as it goes on after "not carried over:". */
    String reason() {
        return String.valueOf(getMessage());
    }
}
