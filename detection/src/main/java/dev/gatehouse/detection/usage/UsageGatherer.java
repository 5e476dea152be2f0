package dev.gatehouse.detection.usage;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.UserPrincipalName;
import dev.gatehouse.directory.usage.Deed;
import dev.gatehouse.directory.usage.Elevation;
import dev.gatehouse.directory.usage.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gathers what rows tell, and makes elevations and deeds of it. Safe for many threads. The result does not depend on the order
 * of the rows.
 */
public final class UsageGatherer {
    private final Map<UserPrincipalName, PrincipalId> ids = new HashMap<>();
    private final Map<PrincipalId, UserPrincipalName> names = new HashMap<>();
    private final Map<Long, Activations.Begin> begins = new HashMap<>();
    private final Map<Activations.Key, TreeSet<Long>> ends = new HashMap<>();
    private final Map<Long, RawDeed> deeds = new HashMap<>();
    private final Set<Long> others = new HashSet<>();
    private final Set<Long> unresolved = new HashSet<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /**
     * Something that was done, by an account under whatever name the log has for it.
     *
     * @param at microseconds since the epoch
     * @param event the same for all copies of the event
     */
    record RawDeed(PrincipalRef who, long at, Operation operation, Set<PrincipalRef> targets, long event) {
        RawDeed {
            requireNonNull(who, "who is null");
            requireNonNull(operation, "operation is null");
            targets = Set.copyOf(targets);
        }

        /** Of two copies, the one that says more. */
        RawDeed richer(RawDeed other) {
            return Comparator.<RawDeed>comparingInt(deed -> deed.who instanceof PrincipalId ? 1 : 0)
                                    .thenComparingInt(deed -> deed.targets.size())
                                    .thenComparing(deed -> deed.operation.category())
                                    .compare(this, other)
                            >= 0
                    ? this
                    : other;
        }
    }

    synchronized void seen(long at) {
        first = Math.min(first, at);
        last = Math.max(last, at);
    }

    synchronized void name(PrincipalId id, UserPrincipalName name) {
        ids.merge(name, id, (one, other) -> one.value().compareTo(other.value()) <= 0 ? one : other);
        names.merge(id, name, (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
    }

    synchronized void begin(long event, Activations.Begin begin) {
        begins.merge(event, begin, Activations.Begin::richer);
    }

    synchronized void end(Activations.End end) {
        ends.computeIfAbsent(end.key(), any -> new TreeSet<>()).add(end.at());
    }

    synchronized void deed(RawDeed deed) {
        deeds.merge(deed.event(), deed, RawDeed::richer);
    }

    synchronized void other(long event) {
        others.add(event);
    }

    synchronized void unresolved(long event) {
        unresolved.add(event);
    }

    /** What was gathered. */
    public synchronized UsageLog end() {
        Map<Activations.Key, TreeSet<Long>> resolvedEnds = new HashMap<>();
        ends.forEach((key, times) -> resolve(key.who())
                .ifPresent(who -> resolvedEnds
                        .computeIfAbsent(new Activations.Key(who, key.role()), any -> new TreeSet<>())
                        .addAll(times)));
        Set<Elevation> elevations = new HashSet<>();
        int unknown = unresolved.size();
        for (Activations.Begin begin : begins.values()) {
            Optional<PrincipalId> who = resolve(begin.key().who());
            if (who.isEmpty()) {
                unknown++;
            } else {
                Activations.Key key = new Activations.Key(who.get(), begin.key().role());
                elevation(who.get(), begin, resolvedEnds.getOrDefault(key, new TreeSet<>()))
                        .ifPresent(elevations::add);
            }
        }
        Set<PrincipalId> elevated =
                elevations.stream().map(Elevation::principal).collect(Collectors.toSet());
        List<Elevation> sorted = new ArrayList<>(elevations);
        sorted.sort(Comparator.comparing(Elevation::from)
                .thenComparing(elevation -> elevation.principal().value())
                .thenComparing(elevation -> elevation.role().value()));
        Map<PrincipalId, String> called = new HashMap<>();
        names.forEach((id, name) -> called.put(id, name.toString()));
        boolean any = first <= last;
        return new UsageLog(
                sorted,
                deedsOf(elevated),
                called,
                any ? Optional.of(instant(first)) : Optional.empty(),
                any ? Optional.of(instant(last)) : Optional.empty(),
                others.size(),
                unknown);
    }

    /** It lasts until it was ended, until its time was over, or until the logs end, whatever comes first. */
    private Optional<Elevation> elevation(PrincipalId who, Activations.Begin begin, NavigableSet<Long> ended) {
        long logsEnd = last == Long.MAX_VALUE ? last : last + 1;
        long until = Math.min(begin.until().orElse(logsEnd), logsEnd);
        Long end = ended.higher(begin.from());
        until = end == null ? until : Math.min(until, end);
        if (until <= begin.from()) {
            return Optional.empty();
        }
        Instant from = instant(begin.from());
        return Optional.of(new Elevation(
                who,
                begin.key().role(),
                from,
                instant(until),
                begin.until().map(time -> Duration.between(from, instant(time))).filter(Duration::isPositive)));
    }

    private List<Deed> deedsOf(Set<PrincipalId> elevated) {
        List<Deed> all = new ArrayList<>();
        for (RawDeed deed : deeds.values()) {
            resolve(deed.who()).filter(elevated::contains).ifPresent(who -> {
                Set<PrincipalId> targets = deed.targets().stream()
                        .flatMap(target -> resolve(target).stream())
                        .collect(Collectors.toSet());
                all.add(new Deed(who, instant(deed.at()), deed.operation(), targets));
            });
        }
        all.sort(Comparator.comparing(Deed::at)
                .thenComparing(deed -> deed.principal().value())
                .thenComparing(deed -> deed.operation().name()));
        return all;
    }

    private Optional<PrincipalId> resolve(PrincipalRef who) {
        return switch (who) {
            case PrincipalId id -> Optional.of(id);
            case UserPrincipalName name -> Optional.ofNullable(ids.get(name));
        };
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
