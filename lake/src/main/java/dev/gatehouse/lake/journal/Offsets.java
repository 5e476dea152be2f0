package dev.gatehouse.lake.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How far each source is read, by its last batch that said so. Guarded by the journal's lock. */
final class Offsets {
    private record Said(long position, String offset) {}

    private final Map<String, Said> bySource = new HashMap<>();

    /** Notes what a batch says; one without an offset says nothing. */
    void note(long position, String source, String offset) {
        if (!offset.isEmpty()) {
            Said _ = bySource.put(source, new Said(position, offset));
        }
    }

    /** The offsets of the sources that said one at a position or behind it. */
    Map<String, String> since(long position) {
        Map<String, String> found = new TreeMap<>();
        bySource.forEach((source, said) -> {
            if (said.position() >= position) {
                String _ = found.put(source, said.offset());
            }
        });
        return found;
    }
}
