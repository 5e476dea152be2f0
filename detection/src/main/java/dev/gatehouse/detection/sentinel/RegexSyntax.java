package dev.gatehouse.detection.sentinel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts an expression of RE2 into the syntax of KQL's engine (learn.microsoft.com/kusto/query/regex). There the classes and
 * boundaries of words are Unicode's, brackets nest, a group that captures counts against a limit of sixteen, and a brace that
 * begins no repetition is an error.
 */
final class RegexSyntax {
    private static final Pattern REPETITION = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");
    private static final Pattern NAMED = Pattern.compile("\\(\\?P?<\\w+>");
    private static final Pattern POSIX = Pattern.compile("\\[:\\^?[a-z]+:]");
    private static final Pattern WIDE = Pattern.compile("\\\\[pP](\\{\\^?\\w+}|\\w)|\\\\x(\\{[0-9A-Fa-f]+}|[0-9A-Fa-f]{2})");
    private static final String SAME = "Azafnrtv";

    private final String regex;
    private final StringBuilder kql = new StringBuilder();
    private int at;

    private RegexSyntax(String regex) {
        this.regex = regex;
    }

    /** The same expression for KQL; throws where it has something that cannot be said there. */
    static String translate(String regex) {
        RegexSyntax syntax = new RegexSyntax(regex);
        while (syntax.at < regex.length()) {
            syntax.next();
        }
        return syntax.kql.toString();
    }

    private void next() {
        char c = regex.charAt(at);
        switch (c) {
            case '\\' -> escape(false);
            case '[' -> brackets();
            case '(' -> group();
            case '{' -> repetition();
            case '}' -> take("\\}");
            default -> take(String.valueOf(c));
        }
    }

    private void take(String written) {
        kql.append(written);
        at++;
    }

    private void group() {
        Matcher named = NAMED.matcher(regex).region(at, regex.length());
        if (named.lookingAt()) {
            kql.append("(?:");
            at = named.end();
        } else if (regex.startsWith("(?", at)) {
            kql.append("(?");
            at += 2;
        } else {
            take("(?:");
        }
    }

    private void repetition() {
        Matcher repetition = REPETITION.matcher(regex).region(at, regex.length());
        if (repetition.lookingAt()) {
            kql.append(repetition.group());
            at = repetition.end();
        } else {
            take("\\{");
        }
    }

    private void escape(boolean inBrackets) {
        Matcher wide = WIDE.matcher(regex).region(at, regex.length());
        if (wide.lookingAt()) {
            kql.append(wide.group());
            at = wide.end();
            return;
        }
        char c = at + 1 < regex.length() ? regex.charAt(at + 1) : ' ';
        at += 2;
        kql.append(
                switch (c) {
                    case 'd' -> inBrackets ? "0-9" : "[0-9]";
                    case 'D' -> "[^0-9]";
                    case 'w' -> inBrackets ? "0-9A-Za-z_" : "[0-9A-Za-z_]";
                    case 'W' -> "[^0-9A-Za-z_]";
                    case 's' -> inBrackets ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]";
                    case 'S' -> "[^\\t\\n\\f\\r ]";
                    case 'b' -> "(?-u:\\b)";
                    case '<', '>' -> String.valueOf(c);
                    default -> {
                        boolean letter = Character.isLetterOrDigit(c);
                        if (letter && SAME.indexOf(c) < 0) {
                            throw new NotCarried("its regular expression has \\" + c + ", which KQL's engine reads otherwise");
                        }
                        yield "\\" + c;
                    }
                });
    }

    private void brackets() {
        take("[");
        if (at < regex.length() && regex.charAt(at) == '^') {
            take("^");
        }
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            inBrackets(regex.charAt(at), first);
            first = false;
        }
        if (at < regex.length()) {
            take("]");
        }
    }

    private void inBrackets(char c, boolean first) {
        Matcher posix = POSIX.matcher(regex).region(at, regex.length());
        if (posix.lookingAt()) {
            kql.append(posix.group());
            at = posix.end();
        } else if (c == '\\') {
            escape(true);
        } else if (regex.startsWith("--", at)) {
            throw new NotCarried("its regular expression has -- in brackets, which KQL's engine reads otherwise");
        } else if (c == '[' || c == '&' || c == '~' || (first && c == ']')) {
            take("\\" + c);
        } else {
            take(String.valueOf(c));
        }
    }
}
