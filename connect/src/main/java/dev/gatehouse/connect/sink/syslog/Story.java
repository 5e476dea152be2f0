package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.Expected;
import dev.gatehouse.sigma.Level;

/** What both formats say of an alert in the same words. */
final class Story {
    static final String VENDOR = "Gatehouse";
    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINT_NAME = "Signed checkpoint of the audit trail";
    static final int CHECKPOINT_SEVERITY = 1;

    private Story() {}

    /**
     * From 1 to 10. CEF says of 0 to 3 that they are low, of 4 to 6 medium, of 7 and 8 high, of 9 and 10 very high; LEEF that 10
     * is the highest.
     */
    static int severity(Level level) {
        return switch (level) {
            case INFORMATIONAL -> 1;
            case LOW -> 3;
            case MEDIUM -> 5;
            case HIGH -> 8;
            case CRITICAL -> 10;
        };
    }

    /** What became of the alert with this message. */
    static String action(Message.Told told) {
        return switch (told.alert().state()) {
            case WITHDRAWN, SUPERSEDED -> told.alert().state().json();
            case OPEN, FINAL -> told.isFirst() ? "opened" : "updated";
        };
    }

    static String expected(Expected expected) {
        return expected.kind() + ": " + expected.reason();
    }
}
