package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.cli.report.html.Section;
import dev.gatehouse.directory.posture.Ways;
import java.util.List;

/** Who could become Global Administrator, and how: each way a line of boxes. */
final class WaysSection implements Section {
    private static final int MOST = 25;

    private final List<Ways.Way> ways;

    WaysSection(List<Ways.Way> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public String id() {
        return "ways";
    }

    @Override
    public String title() {
        return "Ways to Global Administrator";
    }

    @Override
    public boolean any() {
        return !ways.isEmpty();
    }

    @Override
    public void write(Markup to) {
        to.element(
                        "p",
                        "Accounts that do not have the role and could get it, with what they have now. Of each the shortest way.",
                        "class",
                        "note")
                .line();
        ways.stream().limit(MOST).forEach(way -> {
            to.open("div", "class", "picture");
            new WayPicture(way).write(to);
            to.close().line();
        });
        if (ways.size() > MOST) {
            to.element("p", "and " + (ways.size() - MOST) + " more; the format json has all", "class", "more");
        }
    }
}
