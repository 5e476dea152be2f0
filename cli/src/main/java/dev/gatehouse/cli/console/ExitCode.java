package dev.gatehouse.cli.console;

/** What a command's exit code says. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** A named input could not be read (everything else was), or results could not be written. */
    public static final int INPUT = 1;

    /** Wrong arguments, a path that does not exist, a wrong configuration or rule file. */
    public static final int USAGE = 2;

    /** An alert reached the severity of {@code --fail-on}. */
    public static final int ALERTS = 3;

    private ExitCode() {}
}
