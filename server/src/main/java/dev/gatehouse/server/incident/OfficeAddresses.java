package dev.gatehouse.server.incident;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.incident.AddressUsers;
import dev.gatehouse.detection.incident.Piece;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.alerts.AddressDay;
import dev.gatehouse.store.alerts.AddressDays;
import dev.gatehouse.store.alerts.AddressDays.Answer;
import dev.gatehouse.store.alerts.AlertsToJoin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Knows of the addresses in alerts from which many users signed in on a day, by the measure of a scan. What is not so is
 * asked again for a day, as more events come; what was once so stays so. Safe for many threads.
 */
final class OfficeAddresses {
    private static final Duration ASKED_AGAIN = Duration.ofDays(1);

    /** Between two questions, at least. */
    static final Duration PAUSE = Duration.ofSeconds(3);

    /** Asking takes at most one part in so many of the time. */
    private static final int SHARE_OF_TIME = 20;

    private static final int AT_ONCE = 500;

    private final AddressDays kept;
    private final SignIns signIns;
    private final LongSupplier accepted;
    private final InstantSource clock;
    private final Duration pause;
    private final Map<AddressDay, Answer> known = new HashMap<>();

    /** Who asked first, by the begin of the alert, of those that are not shared. */
    private final Map<AddressDay, Long> askers = new HashMap<>();

    private long askedAt = Long.MIN_VALUE;
    private long pauseUntil = System.nanoTime();

    /**
     * All that is kept, and what sign-ins tell from now on.
     *
     * @param accepted grows with the events that there are
     */
    OfficeAddresses(AddressDays kept, SignIns signIns, LongSupplier accepted, InstantSource clock, Duration pause) {
        this.kept = requireNonNull(kept, "kept is null");
        this.signIns = requireNonNull(signIns, "signIns is null");
        this.accepted = requireNonNull(accepted, "accepted is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.pause = requireNonNull(pause, "pause is null");
        kept.all(known::put);
    }

    /** The pieces of some alerts, in their order. */
    synchronized List<Piece> pieces(List<Alert> alerts) {
        Set<AddressDay> unknown = new HashSet<>();
        for (Alert alert : alerts) {
            long begin = alert.firstEvent().or(alert::time).map(Columns::micros).orElse(AlertsToJoin.NO_TIME);
            Piece _ = Piece.of(alert, (address, day) -> {
                AddressDay at = new AddressDay(AddressDays.key(address), day);
                Answer answer = known.get(at);
                if (answer == null) {
                    boolean _ = unknown.add(at);
                }
                if (answer == null || !answer.shared()) {
                    long _ = askers.merge(at, begin, Math::min);
                }
                return false;
            });
        }
        learn(unknown);
        return alerts.stream().map(alert -> Piece.of(alert, this::isShared)).toList();
    }

    private boolean isShared(String address, long day) {
        Answer answer = known.get(new AddressDay(AddressDays.key(address), day));
        return answer != null && answer.shared();
    }

    /** Asks again, if it is time to: the begin of the earliest alert whose address is shared as it now turns out. */
    synchronized OptionalLong askAgain() {
        long now = accepted.getAsLong();
        if (now == askedAt || System.nanoTime() - pauseUntil < 0) {
            return OptionalLong.empty();
        }
        long begun = System.nanoTime();
        Set<AddressDay> found = learn(unsettled());
        askedAt = now;
        long took = System.nanoTime() - begun;
        pauseUntil = System.nanoTime() + Math.max(pause.toNanos(), SHARE_OF_TIME * took);
        OptionalLong earliest = found.stream()
                .mapToLong(at -> askers.getOrDefault(at, AlertsToJoin.NO_TIME))
                .min();
        found.forEach(askers::remove);
        return earliest;
    }

    /** Whether asking again now would tell nothing new. */
    synchronized boolean isUpToDate() {
        return accepted.getAsLong() == askedAt || unsettled().isEmpty();
    }

    private Set<AddressDay> unsettled() {
        Instant since = clock.instant().minus(ASKED_AGAIN);
        return known.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().shared() && entry.getValue().asked().isAfter(since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Asks who signed in, and keeps the answers: those that are shared, and were not. */
    private Set<AddressDay> learn(Set<AddressDay> asked) {
        List<AddressDay> inTime = asked.stream()
                .sorted(Comparator.comparingLong(AddressDay::day).thenComparing(AddressDay::address))
                .toList();
        Set<AddressDay> found = new HashSet<>();
        for (int from = 0; from < inTime.size(); from += AT_ONCE) {
            found.addAll(learn(inTime.subList(from, Math.min(inTime.size(), from + AT_ONCE))));
        }
        return found;
    }

    private Set<AddressDay> learn(List<AddressDay> asked) {
        Set<AddressDay> wanted = new HashSet<>(asked);
        AddressUsers users = new AddressUsers();
        signIns.from(
                asked.stream().map(AddressDay::address).collect(Collectors.toSet()),
                begin(asked.getFirst().day()),
                begin(asked.getLast().day() + 1),
                (address, day, user) -> {
                    if (wanted.contains(new AddressDay(AddressDays.key(address), day))) {
                        users.note(Fingerprints.of(address), day, Fingerprints.of(user));
                    }
                });
        Instant now = clock.instant();
        Map<AddressDay, Answer> answers = new HashMap<>();
        Set<AddressDay> found = new HashSet<>();
        for (AddressDay at : asked) {
            Answer before = known.get(at);
            boolean shared = users.isShared(at.address(), at.day());
            if (before == null || shared) {
                answers.put(at, new Answer(shared, before == null ? now : before.asked()));
            }
            if (shared) {
                found.add(at);
            }
        }
        kept.keep(answers);
        known.putAll(answers);
        return found;
    }

    private static Instant begin(long day) {
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS);
    }
}
