package dev.gatehouse.cli.report.html;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Draws alerts over time as SVG: columns of all, a lane each below, an axis, and what the marks mean. */
final class Timeline {
    private static final double WIDTH = 1_040;
    private static final double LEFT = 250;
    private static final double RIGHT = 1_010;
    private static final double TOP = 24;
    private static final double COLUMNS = 70;
    private static final double LANE = 34;
    private static final double COLUMN = 7;
    private static final double MARK = 27;
    private static final double LEAST_RADIUS = 5;
    private static final double MOST_RADIUS = 13;
    private static final int LONGEST_NAME = 34;

    private final List<TimelineSection.Lane> lanes;
    private final ToLongFunction<Level> counts;
    private final TimeAxis axis;
    private final double bottom;

    /** At least one lane, each with at least one moment. */
    Timeline(List<TimelineSection.Lane> lanes, ToLongFunction<Level> counts) {
        this.lanes = lanes;
        this.counts = counts;
        Instant first = lanes.stream()
                .flatMap(lane -> lane.first().stream())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = lanes.stream()
                .flatMap(lane -> lane.last().stream())
                .max(Instant::compareTo)
                .orElseThrow();
        this.axis = TimeAxis.of(first.toEpochMilli(), last.toEpochMilli(), LEFT, RIGHT);
        this.bottom = TOP + COLUMNS + LANE * lanes.size() + 12;
    }

    void write(Markup to) {
        to.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(bottom + 62));
        to.element("title", "Alerts over time");
        to.element("desc", description()).line();
        axis(to);
        columns(to);
        for (int i = 0; i < lanes.size(); i++) {
            lane(to, lanes.get(i), TOP + COLUMNS + LANE * i + LANE / 2 + 8);
        }
        legend(to);
        to.close().line();
    }

    private String description() {
        StringBuilder text = new StringBuilder("One lane for each account, the worst first. ");
        for (TimelineSection.Lane lane : lanes) {
            text.append(Say.value(lane.name())).append(": from ").append(Say.time(lane.first()));
            text.append(" to ").append(Say.time(lane.last())).append(". ");
        }
        return text.append("The same alerts are listed below, by account.").toString();
    }

    private void axis(Markup to) {
        for (TimeAxis.Tick tick : axis.ticks()) {
            String x = number(axis.x(tick.millis()));
            to.empty("line", "class", "grid", "x1", x, "x2", x, "y1", number(TOP), "y2", number(bottom));
            to.element("text", tick.label(), "class", "tick", "x", x, "y", number(bottom + 18));
        }
        across(to, "base", bottom);
        to.element("text", "time (UTC)", "class", "unit", "x", number(LEFT - 12), "y", number(bottom + 18))
                .line();
    }

    private void columns(Markup to) {
        Bins bins = new Bins(axis, COLUMN);
        lanes.forEach(lane -> lane.moments().forEach(bins::add));
        double foot = TOP + COLUMNS;
        label(to, "all alerts", foot - 8);
        to.element("text", Say.number(bins.highest()), "class", "unit", "x", number(LEFT - 12), "y", number(TOP + 8));
        for (Map.Entry<Integer, Bins.Bin> bin : bins.bins().entrySet()) {
            to.open("g").element("title", told("all alerts", bin.getValue()));
            double y = foot;
            for (Level level : Say.WORST_FIRST) {
                double height = (COLUMNS - 4) * bin.getValue().of(level) / bins.highest();
                if (height > 0) {
                    y -= height;
                    String x = number(LEFT + COLUMN * bin.getKey());
                    to.empty(
                            "rect",
                            "class",
                            "mark " + level.text(),
                            "x",
                            x,
                            "y",
                            number(y),
                            "width",
                            number(COLUMN - 1),
                            "height",
                            number(height));
                }
            }
            to.close();
        }
        across(to, "base", foot).line();
    }

    private void lane(Markup to, TimelineSection.Lane lane, double y) {
        label(to, lane.name(), y + 4);
        across(to, "lane", y);
        Bins bins = new Bins(axis, MARK);
        lane.moments().forEach(bins::add);
        for (Map.Entry<Integer, Bins.Bin> entry : bins.bins().entrySet()) {
            Bins.Bin bin = entry.getValue();
            double radius = Math.min(MOST_RADIUS, LEAST_RADIUS + 2 * Math.log((double) bin.total()) / Math.log(2));
            double left = LEFT + MARK * entry.getKey();
            double x = Math.clamp(
                    axis.x(bin.first() + (bin.last() - bin.first()) / 2), left + radius, left + MARK - radius);
            to.open("g").element("title", told(lane.name(), bin));
            to.empty("path", "class", "mark " + bin.worst().text(), "d", Shape.path(bin.worst(), x, y, radius));
            if (bin.total() > 1) {
                String text = bin.total() > 99 ? "99+" : Say.number(bin.total());
                to.element("text", text, "class", "count", "x", number(x), "y", number(y + 3.5));
            }
            to.close();
        }
        to.line();
    }

    /** A line from the left to the right. */
    private static Markup across(Markup to, String style, double y) {
        String height = number(y);
        return to.empty("line", "class", style, "x1", number(LEFT), "x2", number(RIGHT), "y1", height, "y2", height);
    }

    private static String told(String name, Bins.Bin bin) {
        String first = Say.time(Instant.ofEpochMilli(bin.first()));
        String last = Say.time(Instant.ofEpochMilli(bin.last()));
        return Say.value(name) + ": " + Say.severities(bin::of) + ", "
                + (first.equals(last) ? first : first + " to " + last);
    }

    private static void label(Markup to, String name, double y) {
        boolean cut = name.codePointCount(0, name.length()) > LONGEST_NAME;
        String text = cut ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…" : name;
        to.element("text", text, "class", "name", "x", number(LEFT - 12), "y", number(y));
    }

    private void legend(Markup to) {
        double x = LEFT + 6;
        for (Level level : Say.WORST_FIRST) {
            if (counts.applyAsLong(level) > 0) {
                to.empty(
                        "path",
                        "class",
                        "mark " + level.text(),
                        "d",
                        Shape.path(level, x, bottom + 44, LEAST_RADIUS + 1));
                to.element("text", Say.level(level), "class", "key", "x", number(x + 12), "y", number(bottom + 48));
                x += 90;
            }
        }
        to.element(
                "text",
                "a number in a mark: so many alerts at about that time",
                "class",
                "key",
                "x",
                number(x),
                "y",
                number(bottom + 48));
    }

    private static String number(double value) {
        return Shape.number(value);
    }
}
