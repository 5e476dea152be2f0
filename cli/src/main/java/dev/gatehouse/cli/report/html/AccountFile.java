package dev.gatehouse.cli.report.html;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the report knows of one account: all its alerts in numbers and times, the worst of them in full. */
final class AccountFile {
    private static final int MOST_PRIVILEGES = 5;

    private final String name;
    private final String type;
    private final Set<String> privileges = new LinkedHashSet<>();
    private final Map<Level, Long> counts = new EnumMap<>(Level.class);
    private final Map<String, Long> rules = new TreeMap<>();
    private final Moments moments = new Moments();
    private final NavigableSet<KeptAlert> kept = new TreeSet<>(KeptAlert.LEAST_FIRST);

    AccountFile(String name, String type) {
        this.name = requireNonNull(name, "name is null");
        this.type = requireNonNull(type, "type is null");
    }

    /** Counts an alert on it, and what it could do then. */
    void count(Alert alert, Optional<EntityPrivilege> privilege) {
        counts.merge(alert.severity(), 1L, Long::sum);
        rules.merge(alert.rule().title(), 1L, Long::sum);
        alert.time().ifPresent(time -> moments.add(time, alert.severity()));
        privilege.ifPresent(this::privilege);
    }

    private void privilege(EntityPrivilege privilege) {
        if (privileges.size() < MOST_PRIVILEGES) {
            privileges.add(Privileges.words(privilege));
        }
    }

    /** The alerts that are shown in full, the least of them first. */
    NavigableSet<KeptAlert> kept() {
        return kept;
    }

    /** The same in the order of time; those without a time first. */
    List<KeptAlert> inTime() {
        List<KeptAlert> alerts = new ArrayList<>(kept);
        alerts.sort(Comparator.comparingLong(KeptAlert::sequence));
        return alerts;
    }

    /** How many alerts of each rule are not shown in full. */
    Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>(rules);
        kept.forEach(alert -> left.merge(alert.rule(), -1L, Long::sum));
        left.values().removeIf(number -> number <= 0);
        return left;
    }

    String name() {
        return name;
    }

    /** Whether it is a user, a service principal and so on, in words. */
    String type() {
        return switch (type) {
            case "user" -> "user";
            case "servicePrincipal" -> "service principal";
            default -> type;
        };
    }

    Set<String> privileges() {
        return privileges;
    }

    long of(Level level) {
        return counts.getOrDefault(level, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Moments moments() {
        return moments;
    }

    Optional<Instant> first() {
        return moments.first();
    }

    Optional<Instant> last() {
        return moments.last();
    }

    /** The worst first: the one with more alerts of the gravest severity that one of them has. */
    static Comparator<AccountFile> worstFirst() {
        Comparator<AccountFile> order = Comparator.comparingInt(any -> 0);
        for (Level level : Say.WORST_FIRST) {
            order = order.thenComparing(Comparator.comparingLong((AccountFile file) -> file.of(level))
                    .reversed());
        }
        return order.thenComparing(AccountFile::name);
    }
}
