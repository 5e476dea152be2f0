package dev.gatehouse.server.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.watch.Records;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.logs.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Finds accepted records: in the journal as long as they are there, then in the lake. What it found in the lake it keeps at
 * hand for a while, since an alert that goes on for hours is written anew from its first event with each of its revisions.
 */
final class LakeRecords implements Records {
    private static final long KEPT_BYTES = 16L << 20;

    private final Journal journal;
    private final Lake lake;
    private final Cache<Place, Stored> found = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Place _, Stored stored) -> bytes(stored))
            .executor(Runnable::run)
            .build();

    private record Place(long identity, long location) {}

    LakeRecords(Journal journal, Lake lake) {
        this.journal = journal;
        this.lake = lake;
    }

    @Override
    public Stored at(long identity, long location) {
        if (location >= journal.first().value()) {
            Frame frame = journal.frameOf(location);
            int at = Math.toIntExact(location - frame.bytesAt());
            SourceRef source =
                    new SourceRef(frame.batch().origin(), frame.batch().starts().of(at));
            return new Stored(frame.record(location), source);
        }
        return found.get(new Place(identity, location), this::inLake);
    }

    private Stored inLake(Place place) {
        EventRow row = lake.event(place.identity(), place.location())
                .orElseThrow(() ->
                        new IllegalStateException("the record at " + place.location() + " is neither in the journal nor"
                                + " in the lake; was it dropped by retention while an alert on it was open?"));
        List<byte[]> also = row.also().stream()
                .map(raw -> raw.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Stored(
                row.raw().getBytes(StandardCharsets.UTF_8), also, new SourceRef(row.origin(), row.position()));
    }

    private static int bytes(Stored stored) {
        return stored.bytes().length
                + stored.also().stream().mapToInt(record -> record.length).sum();
    }

    @Override
    public void involving(Set<String> names, long from, long until, Found found) {
        lake.involving(
                names,
                instant(from),
                instant(until),
                (raw, location) -> found.record(location, raw.getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant instant(long micros) {
        if (micros == Row.NO_TIME) {
            return Instant.EPOCH.minus(Integer.MAX_VALUE, ChronoUnit.SECONDS);
        }
        return micros == Long.MAX_VALUE
                ? Instant.EPOCH.plus(8_000_000_000_000L, ChronoUnit.MILLIS)
                : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
