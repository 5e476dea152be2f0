package dev.gatehouse.cli.report;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.MainAccount;
import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Informational alerts, which are only kept for the record; those that came from an address from which something grave was
 * done within a day are told apart, unless many accounts share the address. Memory is bounded: beyond so many, they are
 * only counted.
 */
final class LoggedAlerts {
    private static final int MOST_KEPT = 2_000;
    private static final int MOST_TIMES = 10_000;
    private static final int SHARED = 4;
    private static final Duration NEAR = Duration.ofDays(1);

    private final List<Alert> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Instant>> graveFrom = new HashMap<>();
    private final Map<String, Set<String>> accounts = new HashMap<>();
    private int times;

    /** An informational alert. */
    void add(Alert alert) {
        if (kept.size() < MOST_KEPT) {
            kept.add(alert);
            MainAccount.of(alert)
                    .ifPresent(account -> alert.addresses()
                            .forEach(address -> accounts.computeIfAbsent(address, any -> new HashSet<>())
                                    .add(account.name())));
        } else {
            counts.merge(alert.rule().title(), 1, Integer::sum);
        }
    }

    /** An alert of another severity, of which the address is remembered where it is grave. */
    void beside(Alert alert) {
        if (alert.severity().compareTo(Level.HIGH) >= 0 && alert.time().isPresent() && times < MOST_TIMES) {
            alert.addresses()
                    .forEach(address -> graveFrom
                            .computeIfAbsent(address, any -> new ArrayList<>())
                            .add(alert.time().get()));
            times++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty() && counts.isEmpty();
    }

    /** Those from an address from which something grave was done within a day before or after, in the order of time. */
    List<Alert> striking() {
        return kept.stream().filter(this::isStriking).toList();
    }

    /** How many others there are of each rule, by its title. */
    Map<String, Integer> others() {
        Map<String, Integer> others = new TreeMap<>(counts);
        kept.stream()
                .filter(alert -> !isStriking(alert))
                .forEach(alert -> others.merge(alert.rule().title(), 1, Integer::sum));
        return others;
    }

    private boolean isStriking(Alert alert) {
        return alert.time()
                .filter(time -> alert.addresses().stream()
                        .filter(address ->
                                accounts.getOrDefault(address, Set.of()).size() < SHARED)
                        .flatMap(address -> graveFrom.getOrDefault(address, List.of()).stream())
                        .anyMatch(grave -> Duration.between(grave, time).abs().compareTo(NEAR) <= 0))
                .isPresent();
    }
}
