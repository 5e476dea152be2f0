package dev.gatehouse.directory.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts what one person did with one role. */
final class Tally {
    private static final Comparator<RoleUsage.Done> MOST_FIRST =
            Comparator.comparingInt(RoleUsage.Done::count).reversed().thenComparing(RoleUsage.Done::operation);

    private final Map<Elevation, Optional<Instant>> elevations = new LinkedHashMap<>();
    private final Map<String, Counted> done = new HashMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Set<Need> needs = new HashSet<>();

    /** An operation that was done, how often, and what it needs. */
    private record Counted(String name, int count, List<ActionPattern> actions) {
        Counted and(Counted other) {
            return new Counted(name.compareTo(other.name) <= 0 ? name : other.name, count + other.count, actions);
        }
    }

    void add(Elevation elevation) {
        elevations.putIfAbsent(elevation, Optional.empty());
    }

    /** Counts a deed that the role allows. */
    void done(Deed deed, Need need) {
        needs.add(need);
        Operation operation = deed.operation();
        done.merge(operation.key(), new Counted(operation.name(), 1, need.anyOf()), Counted::and);
        touch(deed.at());
    }

    /** Counts a deed of which it is not known what it needs; that it needed the role cannot be excluded. */
    void unknown(Deed deed) {
        unknown.merge(deed.operation().name(), 1, Integer::sum);
        touch(deed.at());
    }

    private void touch(Instant at) {
        elevations.replaceAll((elevation, last) ->
                elevation.covers(at) && last.filter(at::isBefore).isEmpty() ? Optional.of(at) : last);
    }

    boolean covers(Instant at) {
        return elevations.keySet().stream().anyMatch(elevation -> elevation.covers(at));
    }

    List<Timings.Used> used() {
        List<Timings.Used> used = new ArrayList<>();
        elevations.forEach((elevation, last) -> used.add(new Timings.Used(elevation, last)));
        return used;
    }

    List<RoleUsage.Done> done() {
        return done.values().stream()
                .map(counted -> new RoleUsage.Done(counted.name(), counted.count(), names(counted.actions())))
                .sorted(MOST_FIRST)
                .toList();
    }

    Map<String, Integer> unknown() {
        return unknown;
    }

    /** What all that was done needs. */
    Set<Need> needs() {
        return needs;
    }

    static List<String> names(Collection<ActionPattern> actions) {
        return actions.stream().map(ActionPattern::toString).toList();
    }
}
