package dev.gatehouse.cli.rules;

import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Trace;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;

/** Prints a rule's tree, a line for every part, with ✓ where it holds and ✗ where it does not. */
final class TraceText {
    private static final Pattern END_OF_HEAD = Pattern.compile("[.\\[]");

    private final PrintStream out;
    private final TickLines lines;
    private final TestWords words;

    TraceText(PrintStream out, boolean colour, TestWords words) {
        this.out = out;
        this.lines = new TickLines(out, colour);
        this.words = words;
    }

    /** The whole tree. */
    void tree(Trace trace, int indent) {
        switch (trace) {
            case Trace.Test test -> lines.line(test.holds(), indent, words.of(test));
            case Trace.Not not
            when not.part() instanceof Trace.Test test -> lines.line(not.holds(), indent, "not " + words.of(test));
            case Trace.Not not -> {
                lines.line(not.holds(), indent, "not");
                tree(not.part(), indent + TickLines.STEP);
            }
            case Trace.All all -> parts("all of", all, all.parts(), indent);
            case Trace.Any any -> parts("any of", any, any.parts(), indent);
            case Trace.OfThem of -> parts(text(of.of()), of, of.parts(), indent);
            case Trace.Named named -> inside(named.name(), named.part(), indent);
            case Trace.Element element -> inside(text(element), element.part(), indent);
        }
    }

    /** The tests that the outcome rests on, this many at most. */
    void reasons(Trace trace, int indent, int most) {
        List<Trace.Reason> reasons = trace.reasons();
        reasons.stream()
                .limit(most)
                .forEach(reason -> lines.line(
                        reason.satisfied(), indent, (reason.wanted() ? "" : "not ") + words.of(reason.test())));
        if (reasons.size() > most) {
            out.println(" ".repeat(indent) + "and " + (reasons.size() - most) + " more");
        }
    }

    /** A part with a name of its own; a map's lines must all hold, which goes without saying. */
    private void inside(String name, Trace part, int indent) {
        switch (part) {
            case Trace.All all -> parts(name, all, all.parts(), indent);
            case Trace.Any any -> parts(name + ": any of", any, any.parts(), indent);
            case Trace.Element element -> inside(name + ", " + text(element), element.part(), indent);
            default -> parts(name, part, List.of(part), indent);
        }
    }

    private void parts(String label, Trace whole, List<Trace> parts, int indent) {
        lines.line(whole.holds(), indent, label);
        parts.forEach(part -> tree(part, indent + TickLines.STEP));
    }

    static String text(Condition.OfThem of) {
        String pattern = of.pattern().equals("*") ? "them" : of.pattern();
        return switch (of.quantifier()) {
            case ONE -> "1 of " + pattern;
            case ALL -> "all of " + pattern;
        };
    }

    /** Which element of which list, such as {@code Target 2 of 3}. */
    private static String text(Trace.Element element) {
        return "in " + list(element) + " " + element.number() + " of " + element.count();
    }

    /** The list that an element is of: the head of the columns that are read of it. */
    static String list(Trace.Element element) {
        return element.tests().stream()
                .map(reason -> END_OF_HEAD.split(reason.test().column(), 2)[0])
                .findFirst()
                .orElse("element");
    }
}
