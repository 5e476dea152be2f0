package dev.gatehouse.sigma;

import java.util.Optional;

/**
 * Finds characters that every match of a regular expression has, in one run. Looks at the outermost sequence only and
 * gives up at anything that it does not know for sure.
 */
final class RequiredLiteral {
    private static final String CONTROLS = "nrt";
    private static final String META = "\\.+*?()|[]{}^$-/\"'#@!%&=~`<>,;: _";

    private final String regex;
    private final StringBuilder run = new StringBuilder();
    private String best = "";

    private RequiredLiteral(String regex) {
        this.regex = regex;
    }

    static Optional<String> of(String regex) {
        RequiredLiteral search = new RequiredLiteral(regex);
        return search.walk() && !search.best.isEmpty() ? Optional.of(search.best) : Optional.empty();
    }

    /** Returns whether the walk understood the whole expression. */
    private boolean walk() {
        int i = 0;
        while (i < regex.length()) {
            char c = regex.charAt(i);
            switch (c) {
                case '|' -> {
                    return false;
                }
                case '(' -> {
                    i = afterGroup(i);
                    endRun();
                }
                case '[' -> {
                    i = afterClass(i);
                    endRun();
                }
                case '*', '?', '{' -> {
                    if (c == '{' && !isRepeat(i)) {
                        return false;
                    }
                    run.setLength(Math.max(0, run.length() - 1));
                    endRun();
                    i = c == '{' ? regex.indexOf('}', i) + 1 : i + 1;
                }
                case '+', '.', '^', '$', ')' -> {
                    endRun();
                    i++;
                }
                case '\\' -> {
                    if (i + 1 == regex.length()) {
                        return false;
                    }
                    int control = CONTROLS.indexOf(regex.charAt(i + 1));
                    if (control >= 0) {
                        run.append("\n\r\t".charAt(control));
                    } else if ("dDsSwWbB".indexOf(regex.charAt(i + 1)) >= 0) {
                        endRun();
                    } else if (META.indexOf(regex.charAt(i + 1)) >= 0) {
                        run.append(regex.charAt(i + 1));
                    } else {
                        return false;
                    }
                    i += 2;
                }
                default -> {
                    if (Character.isSurrogate(c)) {
                        return false;
                    }
                    run.append(c);
                    i++;
                }
            }
            if (i <= 0) {
                return false;
            }
        }
        endRun();
        return true;
    }

    private void endRun() {
        if (run.length() > best.length()) {
            best = run.toString();
        }
        run.setLength(0);
    }

    private boolean isRepeat(int open) {
        int close = regex.indexOf('}', open);
        return close > open + 1
                && regex.substring(open + 1, close).chars().allMatch(d -> (d >= '0' && d <= '9') || d == ',');
    }

    /** The index after a character class, or 0 where it does not end. */
    private int afterClass(int open) {
        int i = open + 1;
        i += i < regex.length() && regex.charAt(i) == '^' ? 1 : 0;
        i += i < regex.length() && regex.charAt(i) == ']' ? 1 : 0;
        for (; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case ']' -> {
                    return i + 1;
                }
                case '[' -> {
                    return 0;
                }
                default -> {
                    // Any other character stands for itself in a class.
                }
            }
        }
        return 0;
    }

    /** The index after a group, or 0 where it does not end or sets flags for what follows. */
    private int afterGroup(int open) {
        int depth = 0;
        int i = open;
        while (i < regex.length()) {
            switch (regex.charAt(i)) {
                case '\\' -> {
                    if (i + 1 < regex.length() && "QE".indexOf(regex.charAt(i + 1)) >= 0) {
                        return 0;
                    }
                    i += 2;
                }
                case '[' -> {
                    i = afterClass(i);
                    if (i == 0) {
                        return 0;
                    }
                }
                case '(' -> {
                    depth++;
                    i++;
                }
                case ')' -> {
                    depth--;
                    i++;
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> i++;
            }
        }
        return 0;
    }
}
