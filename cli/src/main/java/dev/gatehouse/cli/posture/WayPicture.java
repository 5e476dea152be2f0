package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.directory.posture.Subject;
import dev.gatehouse.directory.posture.Ways;
import java.util.ArrayList;
import java.util.List;

/** Draws a way as SVG: a box for each of its ends, and an arrow for each step with what makes it possible. */
final class WayPicture {
    private static final int WIDTH = 1_040;
    private static final int BOX = 200;
    private static final int HEIGHT = 44;
    private static final int GAP = 215;
    private static final int IN_A_ROW = 3;
    private static final int ROW = 78;
    private static final int LONGEST = 27;
    private static final int LONGEST_STEP = 26;

    private final Ways.Way way;
    private final List<Subject> boxes = new ArrayList<>();

    WayPicture(Ways.Way way) {
        this.way = way;
        boxes.add(way.from());
        way.steps().forEach(step -> boxes.add(step.to()));
    }

    void write(Markup to) {
        int rows = (boxes.size() + IN_A_ROW - 1) / IN_A_ROW;
        to.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (rows * ROW),
                "role",
                "img");
        to.element("title", way.words());
        for (int i = 0; i < boxes.size(); i++) {
            box(to, boxes.get(i), x(i), y(i), i == boxes.size() - 1);
            if (i > 0) {
                arrow(to, i);
            }
        }
        to.close();
    }

    private static void box(Markup to, Subject subject, int x, int y, boolean goal) {
        to.empty(
                "rect",
                "x",
                text(x),
                "y",
                text(y),
                "width",
                text(BOX),
                "height",
                text(HEIGHT),
                "rx",
                "5",
                "class",
                goal ? "box goal" : "box");
        to.element("text", cut(subject.name(), LONGEST), "x", text(x + BOX / 2), "y", text(y + 19), "class", "middle");
        to.element("text", subject.kind(), "x", text(x + BOX / 2), "y", text(y + 35), "class", "middle key");
    }

    /** From the box before: to the right, or down to the beginning of the next row. */
    private void arrow(Markup to, int i) {
        String by = way.steps().get(i - 1).by();
        if (i % IN_A_ROW != 0) {
            int from = x(i - 1) + BOX;
            int at = y(i) + HEIGHT / 2;
            line(to, from + 4, at, x(i) - 10, at);
            words(to, by, from + GAP / 2, at - 6);
            return;
        }
        int from = y(i - 1) + HEIGHT;
        int middle = from + (ROW - HEIGHT) / 2;
        int start = x(i - 1) + BOX / 2;
        int end = BOX / 2;
        to.empty("path", "d", "M" + start + " " + from + "V" + middle + "H" + end + "V" + (y(i) - 6), "class", "arrow");
        head(to, end, y(i), false);
        to.element("text", by, "x", text((start + end) / 2), "y", text(middle - 4), "class", "middle key");
    }

    private static void words(Markup to, String by, int x, int y) {
        String[] lines = lines(by);
        for (int i = 0; i < lines.length; i++) {
            int above = i == 0 ? y : y + 22;
            to.element("text", lines[i], "x", text(x), "y", text(above), "class", "middle key step");
        }
    }

    /** One line above the arrow, or one above and one below. */
    private static String[] lines(String by) {
        if (by.length() <= LONGEST_STEP) {
            return new String[] {by};
        }
        int middle = by.lastIndexOf(' ', LONGEST_STEP);
        return middle < 0
                ? new String[] {cut(by, LONGEST_STEP)}
                : new String[] {by.substring(0, middle), cut(by.substring(middle + 1), LONGEST_STEP + 9)};
    }

    private static void line(Markup to, int x1, int y1, int x2, int y2) {
        to.empty("path", "d", "M" + x1 + " " + y1 + "H" + x2, "class", "arrow");
        head(to, x2 + 8, y2, true);
    }

    private static void head(Markup to, int x, int y, boolean right) {
        String points = right
                ? (x - 9) + "," + (y - 5) + " " + x + "," + y + " " + (x - 9) + "," + (y + 5)
                : (x - 5) + "," + (y - 9) + " " + x + "," + y + " " + (x + 5) + "," + (y - 9);
        to.empty("polygon", "points", points, "class", "head");
    }

    private static int x(int box) {
        return box % IN_A_ROW * (BOX + GAP) + (box % IN_A_ROW == 0 ? 1 : 0);
    }

    private static int y(int box) {
        return box / IN_A_ROW * ROW + 2;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
