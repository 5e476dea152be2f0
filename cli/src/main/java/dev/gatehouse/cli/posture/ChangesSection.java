package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.cli.report.html.Section;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.Levels;
import dev.gatehouse.detection.posture.PostureFacts;
import java.util.List;

/** What opened and closed since an earlier export, and which role settings changed. */
final class ChangesSection implements Section {
    private final PostureFacts facts;

    ChangesSection(PostureFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "changes";
    }

    @Override
    public String title() {
        return "Changes";
    }

    @Override
    public boolean any() {
        return facts.earlier().isPresent();
    }

    @Override
    public void write(Markup to) {
        facts.earlier().ifPresent(earlier -> {
            to.element("p", "Since " + earlier.judgement().tenant().at() + ".", "class", "note");
            table(to, "Opened", earlier.comparison().opened());
            table(to, "Closed", earlier.comparison().closed());
            if (!earlier.settings().isEmpty()) {
                to.element("h3", "Role settings");
                to.open("table").columns("Role", "Setting", "Was", "Is", "");
                earlier.settings()
                        .forEach(change -> to.open("tr")
                                .element("td", facts.role(change))
                                .element("td", change.setting())
                                .element("td", change.was())
                                .element("td", change.is())
                                .element("td", change.weaker() ? "weaker" : "", "class", "mark")
                                .close());
                to.close().close();
            }
        });
    }

    private static void table(Markup to, String title, List<JudgedFinding> findings) {
        to.element("h3", title + " (" + findings.size() + ")");
        if (findings.isEmpty()) {
            return;
        }
        to.open("table", "class", "changes").columns("Severity", "Object", "Finding", "Is");
        for (JudgedFinding one : findings) {
            String level = Levels.of(one.finding().severity()).text();
            to.open("tr")
                    .open("td")
                    .element("span", level, "class", "badge " + level)
                    .close();
            to.element("td", one.finding().subject().name())
                    .element(
                            "td",
                            one.finding().about().title() + " – "
                                    + one.finding().setting())
                    .element("td", one.finding().is())
                    .close();
        }
        to.close().close();
    }
}
