package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.data.Printable;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes headings and indented paragraphs, 100 columns wide. Everything that it writes is made printable. */
final class Page {
    private static final int WIDTH = 100;
    private static final int HANG = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean colour;
    private boolean any;

    Page(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void heading(String text) {
        if (any) {
            out.println();
        }
        any = true;
        new Wrap(WIDTH).add(text).lines().forEach(line -> out.println(Style.BOLD.paint(line, colour)));
    }

    /** A paragraph that hangs below its label. */
    void entry(String label, int indent, String text) {
        entry(label, indent, text, Optional.empty());
    }

    /** The same with its label in a colour. */
    void entry(String label, int indent, String text, Optional<Style> style) {
        String padded = label + " ".repeat(Math.max(0, indent - label.length()));
        String head = style.map(paint -> paint.paint(padded, colour)).orElse(padded);
        for (String line : new Wrap(WIDTH - indent).add(text).lines()) {
            out.println(head + line);
            head = " ".repeat(indent);
        }
    }

    void paragraph(int indent, String text) {
        entry(" ".repeat(indent), indent, text);
    }

    /** A file's name, which is not broken: somebody may want to copy it. */
    void name(String text) {
        out.println(Printable.of(text, ' '));
    }

    /** A paragraph whose further lines are indented more than its first. */
    void item(int indent, String text) {
        String head = " ".repeat(indent);
        for (String line : new Wrap(WIDTH - indent - HANG).add(text).lines()) {
            out.println(head + line);
            head = " ".repeat(indent + HANG);
        }
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String one, String many) {
        return number(number) + ' ' + (number == 1 ? one : many);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }
}
