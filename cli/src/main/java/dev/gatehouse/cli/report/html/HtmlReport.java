package dev.gatehouse.cli.report.html;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Product;
import dev.gatehouse.cli.report.Met;
import dev.gatehouse.cli.report.Report;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.Incident;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One file for people: a page without scripts and without anything from elsewhere, well-formed as XML too. */
public final class HtmlReport implements Report {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

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
        List<Section> sections = List.<Section>of(
                        new SummarySection(facts, alerts, accounts),
                        new IncidentsSection(incidents, alerts),
                        new TimelineSection(alerts, accounts),
                        new AccountsSection(alerts, accounts),
                        new NobodySection(alerts.nobody()),
                        new BlindSection(facts),
                        new ExpectedSection(expectations),
                        new CustodySection(facts),
                        new MakingSection(facts))
                .stream()
                .filter(Section::any)
                .toList();
        out.print("<!DOCTYPE html>\n");
        Markup to = new Markup();
        to.open("html", "lang", "en", "xmlns", XHTML).line();
        head(to);
        to.open("body").line();
        new TitleBlock(facts, alerts, accounts.size()).write(to);
        contents(to, sections);
        to.open("main").line();
        for (Section section : sections) {
            to.open("section", "id", section.id())
                    .element("h2", section.title())
                    .line();
            section.write(to);
            to.close().line();
            to.drain(out);
        }
        to.close().line();
        to.element("footer", Product.NAME + " " + Product.VERSION + " · all times are UTC");
        to.close().close().line();
        to.drain(out);
        out.flush();
    }

    private void head(Markup to) {
        String css = Sheet.css();
        to.open("head").line();
        to.empty("meta", "charset", "utf-8").line();
        to.empty("meta", "http-equiv", "Content-Security-Policy", "content", Sheet.policy(css))
                .line();
        to.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        to.empty("meta", "name", "color-scheme", "content", "light dark").line();
        to.empty("meta", "name", "referrer", "content", "no-referrer").line();
        to.element("title", TitleBlock.title(facts)).line();
        to.style(css).line();
        to.close().line();
    }

    private static void contents(Markup to, List<Section> sections) {
        to.open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            to.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close();
        }
        to.close().close().line();
    }
}
