package dev.gatehouse.cli.inspect;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes who is in the logs. */
final class AccountText {
    private static final int INDENT = 14;
    private static final int NAMES = 4;
    private static final int MOST = 50;
    private static final int MOST_ROLES = 5;

    private final Page page;

    AccountText(Page page) {
        this.page = page;
    }

    void print(AccountReport accounts) {
        page.heading("ACCOUNTS");
        page.entry("users", INDENT, count(accounts.users()));
        page.entry("applications", INDENT, count(accounts.applications()));
        page.entry("actors", INDENT, count(accounts.actors()) + " did what the audits tell");
        page.entry("emergency", INDENT, emergency(accounts));
        page.entry("privileged", INDENT, privileged(accounts));
        accounts.privileged().stream()
                .limit(MOST)
                .forEach(account -> page.item(NAMES, account.name() + ": " + roles(account)));
        int left = accounts.privileged().size() - MOST;
        if (left > 0) {
            page.paragraph(NAMES, "and " + Page.number(left) + " more; --format json lists all");
        }
    }

    private static String count(AccountReport.Count count) {
        return (count.more() ? "more than " : "") + Page.number(count.number());
    }

    private static String emergency(AccountReport accounts) {
        if (accounts.declared() == 0) {
            return "none declared";
        }
        String seen = accounts.seen().isEmpty() ? "none seen" : accounts.seen().size() + " seen: ";
        return accounts.declared() + " declared, " + seen + String.join(", ", accounts.seen());
    }

    private static String privileged(AccountReport accounts) {
        if (accounts.privileged().isEmpty()) {
            return "nobody known";
        }
        return Page.count(accounts.privileged().size(), "account", "accounts") + ": "
                + accounts.evidence().entrySet().stream()
                        .map(entry -> entry.getValue() + " by " + entry.getKey().words())
                        .collect(Collectors.joining(", "));
    }

    /** Each role once, with all that shows it. */
    private static String roles(AccountReport.Privileged account) {
        Map<String, Set<String>> byName = new LinkedHashMap<>();
        if (account.emergency()) {
            byName.computeIfAbsent("emergency access account", any -> new LinkedHashSet<>())
                    .add("declared");
        }
        for (AccountReport.Role role : account.roles()) {
            byName.computeIfAbsent(role.name().isEmpty() ? "privileged" : role.name(), any -> new LinkedHashSet<>())
                    .add(role.how().json());
        }
        String roles = byName.entrySet().stream()
                .limit(MOST_ROLES)
                .map(role -> role.getKey() + " (" + String.join(", ", role.getValue()) + ")")
                .collect(Collectors.joining(", "));
        int left = byName.size() - MOST_ROLES;
        return left > 0 ? roles + " and " + left + " more" : roles;
    }
}
