package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.report.html.Markup;
import dev.gatehouse.cli.report.html.Section;
import dev.gatehouse.detection.config.Acceptance;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.directory.posture.Assessment;
import dev.gatehouse.directory.tenant.Dataset;
import java.util.List;
import java.util.stream.Collectors;

/** What could not be judged, and what the export lacks for it; and acceptances that nothing needs. */
final class UnjudgedSection implements Section {
    private final List<Assessment.Unjudged> unjudged;
    private final List<Acceptance> unmet;

    UnjudgedSection(PostureFacts facts) {
        this.unjudged = facts.judgement().assessment().unjudged();
        this.unmet = facts.judgement().unmet();
    }

    @Override
    public String id() {
        return "unjudged";
    }

    @Override
    public String title() {
        return "Not judged";
    }

    @Override
    public boolean any() {
        return !unjudged.isEmpty() || !unmet.isEmpty();
    }

    @Override
    public void write(Markup to) {
        if (!unjudged.isEmpty()) {
            to.open("table").columns("Check", "The export has no");
            for (Assessment.Unjudged one : unjudged) {
                to.open("tr")
                        .element("td", one.about().title())
                        .element(
                                "td",
                                one.lacks().stream()
                                        .sorted()
                                        .map(Dataset::words)
                                        .collect(Collectors.joining(", ")))
                        .close();
            }
            to.close().close();
        }
        unmet.forEach(one -> to.element(
                "p",
                "Nothing is accepted by " + one.origin() + ": no finding " + one.finding() + " of " + one.object()
                        + ", or its end has come.",
                "class",
                "note"));
    }
}
