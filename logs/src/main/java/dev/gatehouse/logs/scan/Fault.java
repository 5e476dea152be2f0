package dev.gatehouse.logs.scan;

/** The negative answers of a scan, as numbers because they share an int with positions. */
final class Fault {
    static final int INCOMPLETE = -1;
    static final int CONTROL_CHARACTER = -2;
    static final int TOO_DEEP = -3;
    static final int SYNTAX = -4;

    private Fault() {}

    static Unreadable reason(int fault) {
        return switch (fault) {
            case INCOMPLETE -> Unreadable.INCOMPLETE;
            case CONTROL_CHARACTER -> Unreadable.CONTROL_CHARACTER;
            case TOO_DEEP -> Unreadable.TOO_DEEP;
            default -> Unreadable.SYNTAX;
        };
    }
}
