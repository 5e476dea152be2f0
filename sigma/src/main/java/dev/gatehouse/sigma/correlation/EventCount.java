package dev.gatehouse.sigma.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** {@code event_count}: how many events there are. */
final class EventCount implements Measure {
    private final boolean several;
    private final Map<String, Integer> events = new HashMap<>();
    private int entries;

    /** With several rules, an event for which more than one of them holds counts once. */
    EventCount(boolean several) {
        this.several = several;
    }

    @Override
    public void enter(Entry entry) {
        entries++;
        if (several) {
            Tally.add(events, entry.event());
        }
    }

    @Override
    public void leave(Entry entry) {
        entries--;
        if (several) {
            Tally.remove(events, entry.event());
        }
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        return OptionalDouble.of(several ? events.size() : entries);
    }
}
