package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.lake.journal.Batch;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes what happens to Gatehouse itself into the journal, as records of a source of its own. For any number of threads. */
public final class OwnRecords {
    /** What that source is called; no other source may be. */
    public static final String SOURCE = "gatehouse";

    private final JournalAcceptor journal;
    private final String tenant;
    private final InstantSource clock;

    OwnRecords(JournalAcceptor journal, String tenant, InstantSource clock) {
        this.journal = requireNonNull(journal, "journal is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Makes these durable, and answers only then. Telling one again does no harm: it is a copy of an event that is known.
     *
     * @throws dev.gatehouse.server.port.PressedException where judging does not keep up
     * @throws dev.gatehouse.server.port.UnavailableException where the journal takes nothing
     */
    public void tell(List<OwnRecord> records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        records.forEach(record -> lines.writeBytes(record.line()));
        if (lines.size() > 0) {
            long received = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            long _ = journal.take(new Batch(SOURCE, tenant, SOURCE, received, lines.toByteArray()));
        }
    }

    /**
     * Makes one durable, and with it how far a part of what is noticed is told: both or none.
     *
     * @param part what it belongs to
     * @param offset how far that is told, in its own words
     */
    void tell(OwnRecord record, String part, String offset) {
        tell(record.line(), part, offset);
    }

    /**
     * The same of directory audits as Microsoft Graph writes them, a line of JSON each with its end.
     *
     * @param part what they belong to
     * @param offset how far that is told, in its own words
     */
    public void tell(byte[] lines, String part, String offset) {
        long received = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long _ = journal.take(new Batch(SOURCE + "/" + part, tenant, SOURCE, received, lines).withOffset(offset));
    }
}
