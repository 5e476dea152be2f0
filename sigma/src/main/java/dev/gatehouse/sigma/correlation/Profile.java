package dev.gatehouse.sigma.correlation;

import java.util.Map;

/**
 * What a baseline remembers of one key in place of its events: how many there were on each day (for spikes, in each hour),
 * and which values they had. Unchangeable.
 */
public final class Profile {
    /** Of a key without a history. */
    public static final Profile EMPTY = new Profile(Map.of(), new Bins());

    private final Map<String, Known> values;
    private final Bins events;
    private final long width;

    private Profile(Map<String, Known> values, Bins events) {
        this(values, events, 1);
    }

    /** A profile of events that are counted by spans of such a width, in microseconds. */
    Profile(Map<String, Known> values, Bins events, long width) {
        this.values = Map.copyOf(values);
        this.events = events;
        this.width = width;
    }

    /** The end of the last span that has events, in microseconds since the epoch. */
    long end() {
        return (events.last() + 1) * width;
    }

    Map<String, Known> values() {
        return values;
    }

    /** Not to be changed. */
    Bins events() {
        return events;
    }

    /** The width of the spans in which events are counted, in microseconds. */
    long width() {
        return width;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return events.isEmpty();
    }
}
