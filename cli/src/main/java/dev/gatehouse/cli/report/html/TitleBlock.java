package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The head of the page: whose tenant, which days, and the numbers that matter. */
final class TitleBlock {
    private final ScanFacts facts;
    private final CaseFile alerts;
    private final int accounts;

    TitleBlock(ScanFacts facts, CaseFile alerts, int accounts) {
        this.facts = facts;
        this.alerts = alerts;
        this.accounts = accounts;
    }

    /** The title, for the window and for the page. */
    static String title(ScanFacts facts) {
        return "Privileged accounts of " + Say.value(facts.tenant());
    }

    /** The days that the records are of; empty where none has a time. */
    static Optional<String> period(ScanFacts facts) {
        Optional<Instant> first = facts.all().tables().values().stream()
                .flatMap(tally -> tally.first().stream())
                .min(Comparator.naturalOrder());
        Optional<Instant> last = facts.all().tables().values().stream()
                .map(Tally::last)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return first.isPresent() && last.isPresent()
                ? Optional.of(Say.days(first.get(), last.get()))
                : Optional.empty();
    }

    void write(Markup to) {
        if (facts.contextRefused()) {
            to.element(
                            "p",
                            "Warning: gatehouse.yaml has mistakes and nothing of it was used: emergency access accounts,"
                                    + " declared accounts and lists are missing here. Mend it and scan again.",
                            "class",
                            "warning",
                            "role",
                            "note")
                    .line();
        }
        if (facts.privileged().isEmpty()) {
            to.element(
                            "p",
                            "Warning: no privileged account is known, so rules about privileged accounts could not speak. Add"
                                    + " directory audits, or name accounts in gatehouse.yaml, and scan again.",
                            "class",
                            "warning",
                            "role",
                            "note")
                    .line();
        }
        to.open("header").line();
        to.element("p", "Gatehouse report", "class", "kind");
        to.element("h1", title(facts));
        to.element("p", period(facts).orElse("no record with a time"), "class", "period")
                .line();
        to.open("ul", "class", "figures").line();
        for (Level level : Say.WORST_FIRST) {
            if (alerts.counts().of(level) > 0) {
                figure(
                        to,
                        alerts.counts().of(level),
                        level.text() + (level == Level.INFORMATIONAL ? "" : " alerts"),
                        level.text());
            }
        }
        if (alerts.counts().total() == 0) {
            figure(to, 0, "alerts", "plain");
        }
        figure(to, accounts, "accounts concerned", "plain");
        figure(to, facts.privilegedAccounts(), "privileged accounts", "plain");
        figure(to, facts.all().records(), "records read", "plain");
        to.close().line();
        to.close().line();
    }

    private static void figure(Markup to, long number, String what, String style) {
        to.open("li", "class", style);
        to.element("b", Say.number(number)).text(" ").element("span", what);
        to.close();
    }
}
