package dev.gatehouse.cli.report.html;

import dev.gatehouse.sigma.Level;
import java.util.Locale;

/** Draws the mark of a severity: each has a shape of its own, for those who do not see its colour. */
final class Shape {
    private Shape() {}

    /** The outline around a point, in the language of SVG paths. */
    static String path(Level level, double x, double y, double r) {
        return switch (level) {
            case CRITICAL -> diamond(x, y, r * 1.2);
            case HIGH, INFORMATIONAL -> circle(x, y, r);
            case MEDIUM -> square(x, y, r * 0.9);
            case LOW -> triangle(x, y, r * 1.1);
        };
    }

    /** A number of SVG. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String diamond(double x, double y, double r) {
        return "M" + at(x, y - r) + "L" + at(x + r, y) + "L" + at(x, y + r) + "L" + at(x - r, y) + "z";
    }

    private static String circle(double x, double y, double r) {
        String arc = "a" + at(r, r) + " 0 1 0 ";
        return "M" + at(x - r, y) + arc + at(2 * r, 0) + arc + at(-2 * r, 0) + "z";
    }

    private static String square(double x, double y, double r) {
        return "M" + at(x - r, y - r) + "L" + at(x + r, y - r) + "L" + at(x + r, y + r) + "L" + at(x - r, y + r) + "z";
    }

    private static String triangle(double x, double y, double r) {
        return "M" + at(x, y - r) + "L" + at(x + r, y + r * 0.8) + "L" + at(x - r, y + r * 0.8) + "z";
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }
}
