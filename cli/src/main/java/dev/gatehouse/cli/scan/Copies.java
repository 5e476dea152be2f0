package dev.gatehouse.cli.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events of which more than one record was read, with the raw bytes of each record. Safe for many threads.
 *
 * <p>An event's first record is judged when it is read; only when another one turns up is it clear that it was not the
 * only one. Then the further record goes to the spool, and the first is fetched later, by its location.
 */
final class Copies {
    private final Spool spool;
    private final Map<Long, List<Copy>> byIdentity = new ConcurrentHashMap<>();
    private final Map<Long, Long> unfetched = new HashMap<>();

    /** One record of an event: where its bytes lie in the spool, and where it was read. */
    record Copy(long at, int length, long location) {}

    Copies(Spool spool) {
        this.spool = spool;
    }

    /** Takes a further record of an event whose first was read at {@code first}. */
    void add(long identity, long first, byte[] bytes, int start, int length, long location) {
        long at = spool.append(bytes, start, length);
        synchronized (this) {
            List<Copy> copies = byIdentity.computeIfAbsent(identity, any -> new ArrayList<>(2));
            if (copies.isEmpty()) {
                unfetched.put(first, identity);
            }
            copies.add(new Copy(at, length, location));
        }
    }

    /** Takes the record at a location if it is the first of an event with copies. */
    void offer(byte[] bytes, int start, int length, long location) {
        Long identity;
        synchronized (this) {
            identity = unfetched.remove(location);
        }
        if (identity != null) {
            long at = spool.append(bytes, start, length);
            synchronized (this) {
                byIdentity.computeIfAbsent(identity, any -> new ArrayList<>(1)).add(new Copy(at, length, location));
            }
        }
    }

    boolean isEmpty() {
        return byIdentity.isEmpty();
    }

    boolean contains(long identity) {
        return byIdentity.containsKey(identity);
    }

    /** The inputs in which records still to be fetched lie. */
    synchronized List<Integer> unfetchedInputs() {
        return unfetched.keySet().stream()
                .map(Location::input)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many events have copies. */
    int events() {
        return byIdentity.size();
    }

    /** How many records there are beyond one for each event. */
    synchronized long records() {
        return byIdentity.values().stream().mapToLong(list -> list.size() - 1L).sum();
    }

    /** The events. */
    Iterable<Long> identities() {
        return byIdentity.keySet();
    }

    /** The records of an event in the order of their locations; none where it has no copies. */
    synchronized List<Copy> of(long identity) {
        List<Copy> copies = new ArrayList<>(byIdentity.getOrDefault(identity, List.of()));
        copies.sort(java.util.Comparator.comparingLong(Copy::location));
        return copies;
    }

    /** The bytes of records. */
    List<byte[]> bytes(List<Copy> copies) {
        return copies.stream().map(copy -> spool.read(copy.at(), copy.length())).toList();
    }
}
