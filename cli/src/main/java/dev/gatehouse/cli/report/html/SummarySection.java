package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.report.BlindSpot;
import dev.gatehouse.cli.report.ScanFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was read, what was found and what matters most, in sentences. */
final class SummarySection implements Section {
    private static final int MOST_NAMED = 3;

    private final ScanFacts facts;
    private final CaseFile alerts;
    private final List<AccountFile> accounts;

    SummarySection(ScanFacts facts, CaseFile alerts, List<AccountFile> accounts) {
        this.facts = facts;
        this.alerts = alerts;
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public void write(Markup to) {
        to.element("p", read()).line();
        to.element("p", found()).line();
        worst(to);
        if (!alerts.rules().isEmpty()) {
            to.element("p", "What happened most: " + Say.list(rules()) + ".").line();
        }
        to.element("p", limits()).line();
    }

    private String read() {
        String copies = facts.copies().records() == 0
                ? ""
                : " " + Say.number(facts.copies().records()) + " of them are copies of "
                        + Say.count(facts.copies().events(), "event") + "; copies count once.";
        return "Gatehouse read " + Say.count(facts.all().records(), "record") + " in "
                + Say.count(logs(), "log")
                + TitleBlock.period(facts).map(days -> ", of " + days).orElse("") + "." + copies;
    }

    private long logs() {
        return facts.files().stream()
                .flatMap(file -> file.logs().stream())
                .filter(log -> log.stats().records() > 0)
                .count();
    }

    private String found() {
        if (alerts.counts().total() == 0) {
            return "It raised no alert: no rule held on anything that could be read.";
        }
        return "It raised " + Say.count(alerts.counts().total(), "alert") + " ("
                + Say.severities(alerts.counts()::of) + ") on "
                + Say.count(alerts.counts().events(), "event") + ", concerning "
                + Say.count(accounts.size(), "account") + ".";
    }

    private void worst(Markup to) {
        if (accounts.isEmpty()) {
            return;
        }
        to.element("p", accounts.size() == 1 ? "It concerns:" : "What matters most, the worst first:");
        to.open("ol", "class", "worst").line();
        for (int i = 0; i < Math.min(MOST_NAMED, accounts.size()); i++) {
            AccountFile account = accounts.get(i);
            to.open("li").element("a", Say.value(account.name()), "href", "#" + AccountsSection.id(i));
            to.text(account.privileges().stream()
                    .findFirst()
                    .map(privilege -> ", " + Say.value(privilege))
                    .orElse(", not known to be privileged"));
            to.text(": " + Say.count(account.total(), "alert") + " (" + Say.severities(account::of) + ")"
                    + when(account));
            to.close().line();
        }
        to.close().line();
    }

    private static String when(AccountFile account) {
        if (account.first().isEmpty() || account.last().isEmpty()) {
            return ".";
        }
        String first = Say.shortTime(account.first().get());
        String last = Say.shortTime(account.last().get());
        return first.equals(last) ? ", on " + first + "." : ", from " + first + " to " + last + ".";
    }

    private List<String> rules() {
        List<Map.Entry<String, Long>> rules = new ArrayList<>(alerts.rules().entrySet());
        rules.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return rules.stream()
                .limit(MOST_NAMED)
                .map(rule -> rule.getKey() + " (" + Say.number(rule.getValue()) + ")")
                .toList();
    }

    private String limits() {
        StringBuilder text = new StringBuilder();
        text.append(Say.count(facts.privilegedAccounts(), "account"))
                .append(facts.privilegedAccounts() == 1 ? " is" : " are")
                .append(" known to be privileged, ")
                .append(facts.emergency() == 0 ? "none" : Say.number(facts.emergency()))
                .append(" of them for emergency access.");
        long rows = facts.couldNotSee().stream()
                .map(BlindSpot::rows)
                .flatMap(List::stream)
                .distinct()
                .count();
        if (rows > 0) {
            text.append(' ')
                    .append(Say.count(rows, "row"))
                    .append(" of the guide had no chance to speak: see below what" + " could not be seen.");
        }
        if (facts.all().quarantinedCount() > 0) {
            text.append(' ')
                    .append(Say.count(facts.all().quarantinedCount(), "record"))
                    .append(" could not be read.");
        }
        return text.toString();
    }
}
