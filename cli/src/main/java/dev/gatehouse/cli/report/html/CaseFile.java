package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.report.AlertCounts;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.MainAccount;
import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * All alerts of a report, by account. Memory is bounded: the worst alerts are kept in full, so many of each account and so
 * many in all, and the others in numbers.
 */
final class CaseFile {
    /** How many alerts are shown in full. */
    static final int MOST_ALERTS = 2_000;

    /** How many of them may be on one account, so that one does not hide all others. */
    static final int MOST_OF_ACCOUNT = 200;

    private static final int MOST_ACCOUNTS = 5_000;

    private final Map<String, AccountFile> accounts = new LinkedHashMap<>();
    private final AccountFile nobody = new AccountFile("no account", "");
    private final AccountFile further =
            new AccountFile("accounts beyond the first " + Say.number(MOST_ACCOUNTS), "others");
    private final TreeSet<KeptAlert> kept = new TreeSet<>(KeptAlert.LEAST_FIRST);
    private final Map<KeptAlert, AccountFile> owners = new TreeMap<>(KeptAlert.LEAST_FIRST);
    private final Map<String, Long> rules = new TreeMap<>();
    private final AlertCounts counts = new AlertCounts();
    private final Set<UUID> incidents;
    private long sequence;

    /** For alerts of incidents; the page tells of these, so that an alert can point at one. */
    CaseFile(Set<UUID> incidents) {
        this.incidents = Set.copyOf(incidents);
    }

    /** Takes the next alert in the order of time. */
    void add(Alert alert) {
        counts.add(alert);
        if (alert.severity() != Level.INFORMATIONAL) {
            rules.merge(alert.rule().title(), 1L, Long::sum);
        }
        Optional<Entity> account = MainAccount.of(alert);
        AccountFile file = account.map(this::file).orElse(nobody);
        file.count(alert, account.flatMap(Entity::privilege));
        keep(alert, account, file, sequence++);
    }

    private AccountFile file(Entity account) {
        String key = key(account);
        AccountFile known = accounts.get(key);
        if (known == null) {
            if (accounts.size() == MOST_ACCOUNTS) {
                return further;
            }
            known = new AccountFile(account.name(), account.type());
            accounts.put(key, known);
        }
        return known;
    }

    /** Users are told apart by their user principal names where they have one, others by their ids. */
    private static String key(Entity account) {
        String name = account.name().toLowerCase(Locale.ROOT);
        return account.type() + " " + (name.contains("@") ? name : account.id().orElse(name));
    }

    private void keep(Alert alert, Optional<Entity> account, AccountFile file, long place) {
        boolean own = file.kept().size() >= MOST_OF_ACCOUNT;
        if (own || kept.size() >= MOST_ALERTS) {
            KeptAlert least = own ? file.kept().getFirst() : kept.getFirst();
            if (least.severity().compareTo(alert.severity()) >= 0) {
                return;
            }
            kept.remove(least);
            owners.getOrDefault(least, nobody).kept().remove(least);
            owners.remove(least);
        }
        KeptAlert taken = new KeptAlert(
                alert.id(),
                alert.severity(),
                place,
                alert.time(),
                alert.summary(),
                alert.rule().title(),
                AlertArticle.of(alert, account, alert.incidentId().filter(incidents::contains)));
        kept.add(taken);
        owners.put(taken, file);
        file.kept().add(taken);
    }

    /** The accounts, the worst first. */
    List<AccountFile> accounts() {
        List<AccountFile> files = new ArrayList<>(accounts.values());
        files.sort(AccountFile.worstFirst());
        if (further.total() > 0) {
            files.add(further);
        }
        return files;
    }

    /** Alerts that concern no account. */
    AccountFile nobody() {
        return nobody;
    }

    /** How many alerts each rule raised, by its title; those that are only kept for the record are left out. */
    Map<String, Long> rules() {
        return rules;
    }

    AlertCounts counts() {
        return counts;
    }

    /** The alerts that are shown in full. */
    Collection<KeptAlert> inFull() {
        return kept;
    }

    /** How many alerts are shown in full. */
    int shown() {
        return kept.size();
    }
}
