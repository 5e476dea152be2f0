package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.Intake;
import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.Taken;
import dev.gatehouse.connect.source.UnavailableException;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalException;
import dev.gatehouse.lake.journal.JournalFullException;
import dev.gatehouse.lake.journal.Starts;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Takes what a watched folder holds into the journal, together with how far each of its files is read. For one thread. */
final class FolderIntake implements Intake {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Journal journal;
    private final String tenant;
    private final LongSupplier waiting;
    private final InstantSource clock;
    private final RowReader reader = new RowReader(Projection.of(List.of()));

    /**
     * Into a journal.
     *
     * @param waiting how many bytes are not judged yet
     */
    FolderIntake(Journal journal, String tenant, LongSupplier waiting, InstantSource clock) {
        this.journal = requireNonNull(journal, "journal is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.waiting = requireNonNull(waiting, "waiting is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void accept(Taken taken) throws PressedException, UnavailableException {
        if (waiting.getAsLong() > JournalAcceptor.MOST_WAITING) {
            throw new PressedException("too much waits to be judged", SOON);
        }
        Batch batch = new Batch(
                taken.source(),
                tenant,
                taken.origin(),
                ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                Arrays.copyOfRange(taken.buffer(), taken.from(), taken.to()),
                starts(taken),
                taken.offset(),
                Map.of());
        try {
            var _ = journal.append(batch);
        } catch (JournalFullException e) {
            throw new UnavailableException("the disk is full: " + e.getMessage(), LATER);
        } catch (JournalException e) {
            throw new UnavailableException("the journal cannot be written to: " + e.getMessage(), LATER);
        }
    }

    /** Where each record began: by one number where the bytes are those of the file, else record by record. */
    private Starts starts(Taken taken) {
        TreeSet<Integer> places = new TreeSet<>();
        int _ = reader.read(taken.buffer(), taken.from(), taken.to(), true, new RowSink() {
            @Override
            public void row(Row row) {
                boolean _ = places.add(row.at());
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                boolean _ = places.add(from);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                boolean _ = places.add(from);
            }
        });
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
