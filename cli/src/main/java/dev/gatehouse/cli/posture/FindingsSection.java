package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.cli.report.html.Section;
import dev.gatehouse.detection.config.Acceptance;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.Levels;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings of a state, those of one check together. */
final class FindingsSection implements Section {
    private static final int OPEN_AT_ONCE = 5;

    private final List<JudgedFinding> findings;
    private final String id;
    private final String title;

    FindingsSection(PostureFacts facts, JudgedFinding.State state, String id, String title) {
        this.findings = facts.findings(state);
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean any() {
        return !findings.isEmpty();
    }

    @Override
    public void write(Markup to) {
        Map<About, List<JudgedFinding>> checks = new LinkedHashMap<>();
        findings.forEach(one -> checks.computeIfAbsent(one.finding().about(), any -> new ArrayList<>())
                .add(one));
        checks.forEach((about, found) -> check(to, about, found));
    }

    private void check(Markup to, About about, List<JudgedFinding> found) {
        Level worst = Levels.of(found.getFirst().finding().severity());
        to.open("article", "class", "alert " + worst.text());
        to.open("p", "class", "when");
        badge(to, worst);
        to.text(" " + about.area().words() + " · " + about.id()
                        + (about.rows().isEmpty() ? "" : " · row " + String.join(", ", about.rows())))
                .close();
        to.element("p", about.title() + (found.size() > 1 ? " (" + found.size() + ")" : ""), "class", "what");
        to.element("p", about.why(), "class", "about");
        if (found.size() <= OPEN_AT_ONCE) {
            to.open("details", "open", "open");
        } else {
            to.open("details");
        }
        to.element("summary", found.size() == 1 ? "What, and how to mend it" : "Which, and how to mend them");
        to.open("table", "class", "findings").columns("Object", "Setting", "Is", "Should be");
        found.forEach(one -> row(to, one, worst));
        to.close().close().close();
        to.close().line();
    }

    private static void row(Markup to, JudgedFinding judged, Level worst) {
        Finding finding = judged.finding();
        Level level = Levels.of(finding.severity());
        to.open("tr").open("td");
        if (level != worst) {
            badge(to, level);
            to.text(" ");
        }
        to.text(finding.subject().name()).close();
        to.element("td", finding.setting()).element("td", finding.is()).element("td", finding.should());
        to.close().open("tr", "class", "remedy").open("td", "colspan", "4");
        finding.remedy().forEach(remedy -> {
            if (remedy.matches("(GET|POST|PATCH|PUT|DELETE) .*")) {
                to.open("p").element("code", remedy).close();
            } else {
                to.element("p", remedy);
            }
        });
        judged.acceptance().ifPresent(acceptance -> to.element("p", words(acceptance), "class", "expected"));
        to.close().close();
    }

    private static String words(Acceptance acceptance) {
        return "Accepted by " + acceptance.by() + " until " + acceptance.until() + ": " + acceptance.reason();
    }

    private static void badge(Markup to, Level level) {
        to.element("span", level.text(), "class", "badge " + level.text());
    }
}
