package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.HtmlPage;
import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.Levels;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.util.List;

/** One page for people, with everything in it. */
final class PostureHtml {
    private PostureHtml() {}

    static void write(PrintStream out, PostureFacts facts) {
        HtmlPage.write(
                out,
                title(facts),
                to -> head(to, facts),
                List.of(
                        new ScoresSection(facts),
                        new ChangesSection(facts),
                        new FindingsSection(facts, JudgedFinding.State.OPEN, "findings", "Findings"),
                        new WaysSection(facts.ways()),
                        new FindingsSection(facts, JudgedFinding.State.ACCEPTED, "accepted", "Accepted"),
                        new FindingsSection(
                                facts, JudgedFinding.State.COMPENSATED, "compensated", "Made up for by something else"),
                        new UnjudgedSection(facts)));
    }

    private static String title(PostureFacts facts) {
        return "Posture of " + facts.tenant();
    }

    private static void head(Markup to, PostureFacts facts) {
        to.open("header").line();
        to.element("p", "Gatehouse posture", "class", "kind");
        to.element("h1", title(facts));
        to.element("p", "as of " + facts.judgement().tenant().at() + ", " + facts.source(), "class", "period")
                .line();
        to.open("ul", "class", "figures").line();
        figure(
                to,
                facts.judgement().assessment().score().stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse("–"),
                "of 100, the whole score",
                "plain");
        for (Level level : List.of(Level.CRITICAL, Level.HIGH, Level.MEDIUM, Level.LOW)) {
            long count = facts.judgement().findings(JudgedFinding.State.OPEN).stream()
                    .filter(one -> Levels.of(one.finding().severity()) == level)
                    .count();
            if (count > 0) {
                figure(to, Long.toString(count), level.text() + " findings", level.text());
            }
        }
        figure(
                to,
                Integer.toString(
                        facts.judgement().findings(JudgedFinding.State.ACCEPTED).size()),
                "accepted",
                "plain");
        figure(to, Integer.toString(facts.ways().size()), "ways to Global Administrator", "plain");
        to.close().line();
        to.close().line();
    }

    private static void figure(Markup to, String number, String what, String style) {
        to.open("li", "class", style);
        to.element("b", number).text(" ").element("span", what);
        to.close();
    }
}
