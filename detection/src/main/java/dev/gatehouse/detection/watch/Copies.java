package dev.gatehouse.detection.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the records of events lie that have several. For one thread. */
final class Copies {
    private final Map<Long, Known> byIdentity = new HashMap<>();

    /**
     * The records of an event.
     *
     * @param time of the event
     * @param locations where they begin, the first one first
     */
    record Known(long time, List<Long> locations) {
        Known {
            locations = List.copyOf(locations);
        }
    }

    /** Where the records of an event begin. */
    List<Long> of(long identity, long first) {
        Known known = byIdentity.get(identity);
        return known == null ? List.of(first) : known.locations();
    }

    /** Adds a record to an event; answers what is known then. */
    Known add(long identity, long first, long location, long time) {
        List<Long> locations = new ArrayList<>(of(identity, first));
        locations.add(location);
        Known known = new Known(time, locations);
        byIdentity.put(identity, known);
        return known;
    }

    void restore(long identity, Known known) {
        byIdentity.put(identity, known);
    }

    /** Forgets events that happened before a time; answers which. */
    List<Long> forget(long time) {
        List<Long> old = byIdentity.entrySet().stream()
                .filter(known -> known.getValue().time() < time)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(byIdentity::remove);
        return old;
    }
}
