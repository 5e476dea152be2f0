package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.Intake;
import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.Taken;
import dev.gatehouse.connect.source.UnavailableException;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Starts;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.Table;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Takes what a watched folder holds into the journal, together with how far each of its files is read. For one thread. */
final class FolderIntake implements Intake {
    private final JournalAcceptor journal;
    private final String tenant;
    private final InstantSource clock;
    private final Map<String, String> attributes;
    private final RowReader reader = new RowReader(Projection.of(List.of()));

    /**
     * Into a journal, on the terms that hold for all sources.
     *
     * @param tables into which records may fall; empty for all
     */
    FolderIntake(JournalAcceptor journal, String tenant, Set<Table> tables, InstantSource clock) {
        this.journal = requireNonNull(journal, "journal is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.attributes = tables.isEmpty() ? Map.of() : Map.of(Stretches.TABLES, Stretches.names(tables));
    }

    @Override
    public void accept(Taken taken) throws PressedException, UnavailableException {
        Batch batch = new Batch(
                taken.source(),
                tenant,
                taken.origin(),
                ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                Arrays.copyOfRange(taken.buffer(), taken.from(), taken.to()),
                starts(taken),
                taken.offset(),
                attributes);
        try {
            long _ = journal.take(batch);
        } catch (dev.gatehouse.server.port.PressedException e) {
            throw new PressedException(e.words(), e.retryAfter());
        } catch (dev.gatehouse.server.port.UnavailableException e) {
            throw new UnavailableException(e.words(), e.retryAfter());
        }
    }

    /** Where each record began: by one number where the bytes are those of the file, else record by record. */
    private Starts starts(Taken taken) {
        SortedSet<Integer> places = RecordPlaces.of(reader, taken.buffer(), taken.from(), taken.to());
        if (places.isEmpty()) {
            return new Starts.Linear(0);
        }
        int[] at = places.stream().mapToInt(place -> place - taken.from()).toArray();
        long[] origins = places.stream().mapToLong(taken::position).toArray();
        long offset = origins[0] - at[0];
        boolean linear = true;
        for (int i = 0; i < at.length; i++) {
            linear &= origins[i] == offset + at[i];
        }
        return linear && offset >= 0 ? new Starts.Linear(offset) : new Starts.Listed(at, origins);
    }
}
