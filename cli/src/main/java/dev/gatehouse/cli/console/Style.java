package dev.gatehouse.cli.console;

import dev.gatehouse.sigma.Level;

/** Colours for a terminal, or none. */
public enum Style {
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    GREEN("32"),
    YELLOW("33"),
    MAGENTA("1;35"),
    CYAN("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The style of a level. */
    public static Style of(Level level) {
        return switch (level) {
            case CRITICAL -> MAGENTA;
            case HIGH -> RED;
            case MEDIUM -> YELLOW;
            case LOW -> CYAN;
            case INFORMATIONAL -> DIM;
        };
    }

    /** The text in this style if {@code colour} is wanted. */
    public String paint(String text, boolean colour) {
        return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
