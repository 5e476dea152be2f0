package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Pattern WIDE =
            Pattern.compile("\\\\[pP](\\{\\^?\\w+}|\\w)|\\\\x(\\{[0-9A-Fa-f]+}|[0-9A-Fa-f]{2})");
    /** The classes of RE2, which are of ASCII. */
    private static final Map<Character, String> CLASSES = Map.of('d', "0-9", 'w', "0-9A-Za-z_", 's', "\\t\\n\\f\\r ");

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
            case '\\' -> escape();
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

    private void escape() {
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
                    case 'd', 'w', 's' -> "[" + CLASSES.get(c) + "]";
                    case 'D', 'W', 'S' -> "[^" + CLASSES.get(Character.toLowerCase(c)) + "]";
                    case 'b' -> "(?-u:\\b)";
                    default -> literal(c);
                });
    }

    private static String literal(char c) {
        if (c == '<' || c == '>') {
            return String.valueOf(c);
        }
        if (Character.isLetterOrDigit(c) && SAME.indexOf(c) < 0) {
            throw new NotCarried("its regular expression has \\" + c + ", which KQL's engine reads otherwise");
        }
        return "\\" + c;
    }

    /** Brackets do not nest in what is written: what is not in a class stands beside them. */
    private void brackets() {
        at++;
        boolean negated = at < regex.length() && regex.charAt(at) == '^';
        at += negated ? 1 : 0;
        StringBuilder members = new StringBuilder();
        List<String> beside = new ArrayList<>();
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            member(first, members, beside);
            first = false;
        }
        at++;
        if (negated && !beside.isEmpty()) {
            throw new NotCarried(
                    "its regular expression has a class that is not of a class, which cannot be said simply");
        }
        if (!members.isEmpty()) {
            beside.addFirst("[" + (negated ? "^" : "") + members + "]");
        }
        kql.append(beside.size() == 1 ? beside.getFirst() : "(?:" + String.join("|", beside) + ")");
    }

    private void member(boolean first, StringBuilder members, List<String> beside) {
        char c = regex.charAt(at);
        Matcher posix = POSIX.matcher(regex).region(at, regex.length());
        Matcher wide = WIDE.matcher(regex).region(at, regex.length());
        if (posix.lookingAt() || wide.lookingAt()) {
            Matcher found = posix.lookingAt() ? posix : wide;
            members.append(found.group());
            at = found.end();
        } else if (c == '\\' && at + 1 < regex.length()) {
            char escaped = regex.charAt(at + 1);
            at += 2;
            switch (escaped) {
                case 'd', 'w', 's' -> members.append(CLASSES.get(escaped));
                case 'D', 'W', 'S' -> beside.add("[^" + CLASSES.get(Character.toLowerCase(escaped)) + "]");
                case 'b' -> throw new NotCarried("its regular expression has \\b in brackets");
                default -> members.append(literal(escaped));
            }
        } else if (regex.startsWith("--", at)) {
            throw new NotCarried("its regular expression has -- in brackets, which KQL's engine reads otherwise");
        } else {
            members.append(c == '[' || c == '&' || c == '~' || (first && c == ']') ? "\\" + c : String.valueOf(c));
            at++;
        }
    }
}
