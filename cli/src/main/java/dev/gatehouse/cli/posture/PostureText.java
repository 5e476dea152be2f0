package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.data.Visible;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.Levels;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.directory.posture.Area;
import dev.gatehouse.directory.posture.Assessment;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.PolicyChange;
import dev.gatehouse.directory.posture.Ways;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people of a tenant's state, 100 columns wide. */
final class PostureText {
    private static final int WIDTH = 100;
    private static final int INDENT = 9;
    private static final int MOST_WAYS = 10;
    private static final List<Level> LEVELS = List.of(Level.CRITICAL, Level.HIGH, Level.MEDIUM, Level.LOW);

    private final PrintStream out;
    private final boolean colour;
    private final boolean explain;

    PostureText(PrintStream out, boolean colour, boolean explain) {
        this.out = out;
        this.colour = colour;
        this.explain = explain;
    }

    void write(PostureFacts facts) {
        scores(facts);
        facts.earlier().ifPresent(earlier -> changes(facts, earlier));
        findings("Findings", facts.findings(JudgedFinding.State.OPEN));
        findings("Made up for by something else", facts.findings(JudgedFinding.State.COMPENSATED));
        findings("Accepted", facts.findings(JudgedFinding.State.ACCEPTED));
        ways(facts.ways());
        unjudged(facts.judgement().assessment().unjudged());
    }

    private void scores(PostureFacts facts) {
        Assessment assessment = facts.judgement().assessment();
        String score =
                assessment.score().isPresent() ? assessment.score().getAsInt() + " of 100" : "nothing was judged";
        out.println(Style.BOLD.paint("Posture of " + facts.tenant() + ": " + score, colour));
        out.println("as of " + facts.judgement().tenant().at() + ", " + facts.source());
        out.println();
        out.println(String.format(
                Locale.ROOT, "%-24s %5s  %8s %5s %7s %4s", "area", "score", "critical", "high", "medium", "low"));
        for (Map.Entry<Area, Integer> area : assessment.scores().entrySet()) {
            StringBuilder counts = new StringBuilder();
            for (Level level : LEVELS) {
                long count = facts.open(area.getKey(), level);
                String number = String.format(Locale.ROOT, "%" + (level.text().length() + 1) + "d", count);
                counts.append(
                        count == 0
                                ? Style.DIM.paint(number, colour)
                                : Style.of(level).paint(number, colour));
            }
            out.println(String.format(Locale.ROOT, "%-24s %5d ", area.getKey().words(), area.getValue()) + counts);
        }
    }

    private void changes(PostureFacts facts, PostureFacts.Earlier earlier) {
        head("Since " + earlier.judgement().tenant().at() + ": "
                + earlier.comparison().opened().size() + " opened, "
                + earlier.comparison().closed().size() + " closed, "
                + earlier.comparison().lasting().size() + " as before");
        earlier.comparison().opened().forEach(one -> line(Style.RED, "opened", one.finding()));
        earlier.comparison().closed().forEach(one -> line(Style.GREEN, "closed", one.finding()));
        for (PolicyChange change : earlier.settings()) {
            String word = String.format(Locale.ROOT, "%-" + INDENT + "s", change.weaker() ? "weaker" : "changed");
            out.print((change.weaker() ? Style.YELLOW : Style.DIM).paint(word, colour));
            wrapped(facts.role(change) + ", " + change.setting() + ": " + change.was() + " → " + change.is());
        }
    }

    private void findings(String title, List<JudgedFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        head(title + " (" + findings.size() + ")");
        for (JudgedFinding one : findings) {
            Level level = Levels.of(one.finding().severity());
            boolean open = one.state() == JudgedFinding.State.OPEN;
            line(open ? Style.of(level) : Style.DIM, level.text(), one.finding());
            one.acceptance()
                    .ifPresent(acceptance -> indented("accepted by " + acceptance.by() + " until " + acceptance.until()
                            + ": " + acceptance.reason() + " (" + acceptance.origin() + ")"));
            if (explain) {
                explained(one.finding());
            }
        }
    }

    private void line(Style style, String word, Finding finding) {
        out.print(style.paint(String.format(Locale.ROOT, "%-" + INDENT + "s", word), colour));
        wrapped(Visible.of(finding.subject().name()) + ": " + finding.about().title());
        indented(finding.setting() + ": " + Visible.of(finding.is()) + "; should be: " + finding.should());
    }

    private void explained(Finding finding) {
        indented(finding.tier().words() + "; check " + finding.about().id()
                + (finding.about().rows().isEmpty()
                        ? ""
                        : "; row " + String.join(", ", finding.about().rows())));
        indented(finding.about().why());
        finding.remedy().forEach(remedy -> indented("→ " + remedy));
        out.println();
    }

    private void ways(List<Ways.Way> ways) {
        if (ways.isEmpty()) {
            return;
        }
        head("Ways to Global Administrator (" + ways.size() + "), the shortest of each account");
        ways.stream().limit(MOST_WAYS).forEach(way -> {
            out.print(String.format(
                    Locale.ROOT,
                    "%-" + INDENT + "s",
                    way.steps().size() + (way.steps().size() == 1 ? " step" : " steps")));
            wrapped(way.words());
        });
        if (ways.size() > MOST_WAYS) {
            indented("and " + (ways.size() - MOST_WAYS) + " more; --format html draws them, json has all");
        }
    }

    private void unjudged(List<Assessment.Unjudged> unjudged) {
        if (unjudged.isEmpty()) {
            return;
        }
        head("Not judged, for the export lacks something (" + unjudged.size() + ")");
        for (Assessment.Unjudged one : unjudged) {
            String lacks = one.lacks().stream().sorted().map(Dataset::words).collect(Collectors.joining(", "));
            indented(one.about().id() + ": no " + lacks);
        }
        indented("gatehouse posture --help lists the requests that make an export.");
    }

    private void head(String text) {
        out.println();
        out.println(Style.BOLD.paint(text, colour));
    }

    private void indented(String text) {
        out.print(" ".repeat(INDENT));
        wrapped(text);
    }

    private void wrapped(String text) {
        out.println(String.join(
                System.lineSeparator() + " ".repeat(INDENT),
                new Wrap(WIDTH - INDENT).add(Visible.of(text)).lines()));
    }
}
