package dev.gatehouse.cli.report.html;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The alerts by account, the worst account first, its alerts in the order of time. */
final class AccountsSection implements Section {
    private static final int MOST_OPEN = 10;
    private static final int MOST_ROWS = 500;

    private final CaseFile alerts;
    private final List<AccountFile> accounts;

    AccountsSection(CaseFile alerts, List<AccountFile> accounts) {
        this.alerts = alerts;
        this.accounts = accounts;
    }

    /** What links to an account name. */
    static String id(int number) {
        return "account-" + (number + 1);
    }

    @Override
    public String id() {
        return "accounts";
    }

    @Override
    public String title() {
        return "Alerts by account";
    }

    @Override
    public boolean any() {
        return !accounts.isEmpty();
    }

    @Override
    public void write(Markup to) {
        long left = alerts.counts().total() - alerts.shown();
        if (left > 0) {
            to.element(
                            "p",
                            "The worst " + Say.count(alerts.shown(), "alert")
                                    + ", of equally severe ones the earliest, are shown in full, at most "
                                    + CaseFile.MOST_OF_ACCOUNT + " for each account; the other " + Say.number(left)
                                    + " are counted by rule. The formats ndjson, json and csv have all of them.",
                            "class",
                            "note")
                    .line();
        }
        for (int i = 0; i < accounts.size(); i++) {
            AccountFile account = accounts.get(i);
            if (!account.kept().isEmpty()) {
                account(to, account, i);
            }
        }
        unseen(to);
    }

    private static void account(Markup to, AccountFile account, int number) {
        if (number < MOST_OPEN) {
            to.open("details", "class", "account", "id", id(number), "open", "open");
        } else {
            to.open("details", "class", "account", "id", id(number));
        }
        to.open("summary").element("h3", Say.value(account.name()));
        to.text(" ");
        Severity.counts(to, account::of);
        to.close();
        to.open("p", "class", "privilege").text(account.type());
        to.text(account.privileges().isEmpty() ? "; not known to be privileged at the time" : "; ");
        to.text(String.join("; ", account.privileges().stream().map(Say::value).toList()))
                .close()
                .line();
        alerts(to, account);
        to.close().line();
    }

    /** The alerts that are shown, those that are only kept for the record folded behind them, and how many others there are. */
    static void alerts(Markup to, AccountFile account) {
        List<KeptAlert> kept = new ArrayList<>();
        for (KeptAlert alert : account.inTime()) {
            if (alert.severity() == Level.INFORMATIONAL) {
                kept.add(alert);
            } else {
                to.add(alert.article());
            }
        }
        if (!kept.isEmpty()) {
            to.open("details", "class", "record")
                    .element("summary", Say.count(kept.size(), "informational alert") + ", kept for the record");
            kept.forEach(alert -> to.add(alert.article()));
            to.close().line();
        }
        if (!account.left().isEmpty()) {
            to.element("p", "Not shown in full: " + left(account), "class", "more")
                    .line();
        }
    }

    private void unseen(Markup to) {
        List<Integer> others = IntStream.range(0, accounts.size())
                .filter(number -> accounts.get(number).kept().isEmpty())
                .boxed()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        to.element("h3", "Further accounts, in numbers");
        to.open("table").columns("Account", "Alerts by rule").line();
        for (int number : others.stream().limit(MOST_ROWS).toList()) {
            AccountFile account = accounts.get(number);
            to.open("tr", "id", id(number)).element("td", Say.value(account.name()));
            to.element("td", left(account)).close().line();
        }
        to.close().close().line();
        if (others.size() > MOST_ROWS) {
            to.element("p", "and " + Say.number(others.size() - (long) MOST_ROWS) + " more accounts", "class", "more");
        }
    }

    /** How many alerts of which rule are not shown in full. */
    private static String left(AccountFile account) {
        return account.left().entrySet().stream()
                .map(rule -> Say.number(rule.getValue()) + " × " + rule.getKey())
                .collect(joining("; "));
    }
}
