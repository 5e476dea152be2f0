package dev.gatehouse.cli.report.html;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.report.Met;
import dev.gatehouse.cli.report.Report;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.Incident;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A {@link HtmlPage} with everything that a scan found. */
public final class HtmlReport implements Report {
    private final PrintStream out;
    private final ScanFacts facts;
    private CaseFile alerts = new CaseFile(Set.of());
    private List<Incident> incidents = List.of();

    /** Of a scan; everything is written at the end. */
    public HtmlReport(PrintStream out, ScanFacts facts) {
        this.out = requireNonNull(out, "out is null");
        this.facts = requireNonNull(facts, "facts is null");
    }

    @Override
    public void begin(List<Incident> found) {
        incidents = List.copyOf(found);
        alerts = new CaseFile(
                IncidentsSection.told(found).stream().map(Incident::id).collect(Collectors.toSet()));
    }

    @Override
    public void alert(Alert alert) {
        alerts.add(alert);
    }

    @Override
    public void end(List<Met> expectations) {
        List<AccountFile> accounts = alerts.accounts();
        TitleBlock title = new TitleBlock(facts, alerts, accounts.size());
        HtmlPage.write(
                out,
                TitleBlock.title(facts),
                title::write,
                List.of(
                        new SummarySection(facts, alerts, accounts),
                        new IncidentsSection(incidents, alerts),
                        new TimelineSection(alerts, accounts),
                        new AccountsSection(alerts, accounts),
                        new NobodySection(alerts.nobody()),
                        new BlindSection(facts),
                        new ExpectedSection(expectations),
                        new CustodySection(facts),
                        new MakingSection(facts)));
    }
}
