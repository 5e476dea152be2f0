package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.cli.report.html.Section;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.directory.posture.Area;
import dev.gatehouse.sigma.Level;
import java.util.List;
import java.util.Map;

/** The score of each area, as a bar, and how many findings it has. */
final class ScoresSection implements Section {
    private static final double WIDTH = 1_040;
    private static final double LEFT = 190;
    private static final double BAR = 560;
    private static final double LINE = 30;
    private static final List<Level> LEVELS = List.of(Level.CRITICAL, Level.HIGH, Level.MEDIUM, Level.LOW);

    private final PostureFacts facts;

    ScoresSection(PostureFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "scores";
    }

    @Override
    public String title() {
        return "Scores";
    }

    @Override
    public void write(Markup to) {
        Map<Area, Integer> scores = facts.judgement().assessment().scores();
        to.element(
                        "p",
                        "100 is a tenant in which everything that was looked at is as the baseline wants it. A check counts"
                                + " with its severity; what is accepted counts against the score, what is made up for does"
                                + " not.",
                        "class",
                        "note")
                .line();
        to.open("div", "class", "picture");
        to.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) (LINE * scores.size() + 10),
                "role",
                "img");
        to.element("title", "Scores by area");
        int line = 0;
        for (Map.Entry<Area, Integer> area : scores.entrySet()) {
            bar(to, area.getKey(), area.getValue(), 8 + LINE * line++);
        }
        to.close().close().line();
    }

    private void bar(Markup to, Area area, int score, double y) {
        to.element("text", area.words(), "x", text(LEFT - 12), "y", text(y + 15), "class", "name");
        rectangle(to, LEFT, y, BAR, "track");
        rectangle(to, LEFT, y, BAR * score / 100, style(score));
        to.element("text", Integer.toString(score), "x", text(LEFT + BAR + 12), "y", text(y + 15));
        StringBuilder counts = new StringBuilder();
        for (Level level : LEVELS) {
            long count = facts.open(area, level);
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(level.text());
            }
        }
        to.element("text", counts.toString(), "x", text(LEFT + BAR + 60), "y", text(y + 15), "class", "key");
    }

    private static void rectangle(Markup to, double x, double y, double width, String style) {
        to.empty(
                "rect",
                "x",
                text(x),
                "y",
                text(y),
                "width",
                text(width),
                "height",
                text(20),
                "rx",
                "3",
                "class",
                style);
    }

    private static String style(int score) {
        return score >= 90 ? "good" : score >= 60 ? "medium" : "high";
    }

    private static String text(double number) {
        return Integer.toString((int) Math.round(number));
    }
}
