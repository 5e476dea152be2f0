package dev.gatehouse.server.command;

/** What a command's exit code says. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;

    /** It failed while it ran. */
    static final int FAILED = 1;

    /** Wrong arguments, or what must be there is not: the message says what, and the remedy. */
    static final int USAGE = 2;

    private ExitCode() {}
}
