package dev.gatehouse.bench.sinks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a receiver took: how often, and whether in the order of each alert's revisions. For any number of threads. */
final class Ledger {
    private final Map<UUID, Integer> last = new HashMap<>();
    private final Map<String, Long> arrivals = new HashMap<>();
    private boolean timed;
    private long taken;
    private long repeats;
    private long turned;
    private long bytes;

    /**
     * Takes a message.
     *
     * @param at when it was there, in nanoseconds
     * @param size of its body, in bytes
     */
    synchronized void take(UUID alert, int revision, long at, int size) {
        taken++;
        bytes += size;
        Integer before = last.get(alert);
        if (before != null && before == revision) {
            repeats++;
        } else if (before != null && before > revision) {
            turned++;
        }
        if (before == null || before < revision) {
            last.put(alert, revision);
        }
        if (timed) {
            Long _ = arrivals.putIfAbsent(key(alert, revision), at);
        }
    }

    /** What an alert's revision is called. */
    static String key(UUID alert, int revision) {
        return alert + "/" + revision;
    }

    /** From now on it remembers when each message came, or no more. */
    synchronized void timed(boolean wanted) {
        timed = wanted;
    }

    /** When the messages came that it was to remember the time of, by {@link #key}. */
    synchronized Map<String, Long> arrivals() {
        return Map.copyOf(arrivals);
    }

    /** The last revision that it took of an alert; 0 where it took none. */
    synchronized int last(UUID alert) {
        return last.getOrDefault(alert, 0);
    }

    /** How many messages it took, repeats among them. */
    synchronized long taken() {
        return taken;
    }

    /** How many of them it had already. */
    synchronized long repeats() {
        return repeats;
    }

    /** How many came after a later revision of the same alert. */
    synchronized long turned() {
        return turned;
    }

    /** How many bytes all of them were. */
    synchronized long bytes() {
        return bytes;
    }
}
