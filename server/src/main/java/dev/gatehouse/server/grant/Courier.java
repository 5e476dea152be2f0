package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.audit.DirectoryAudit;
import dev.gatehouse.pim.audit.Tenant;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.SourceNote;
import dev.gatehouse.store.pim.KeptRecord;
import dev.gatehouse.store.pim.PimOutbox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/*
 * A record is kept in the transaction of what it tells of, and told here a moment later: to the audit trail, which keeps with
 * the notes how far it was told, and to the journal, which keeps that with the batch. So a kill between any two
 * instructions loses none, and none is told twice.
 */
/** Hands on what PIM did: to the audit trail, and to the watch as directory audits. For one thread. */
public final class Courier {
    /** Among the sources of the journal's own records, and of the trail. */
    public static final String PART = "pim";

    private static final int AT_ONCE = 500;

    private final PimOutbox outbox;
    private final AuditTrail trail;
    private final Watch watch;
    private final String name;
    private final Tenant tenant;
    private final LongSupplier others;
    private volatile long noted;
    private volatile long told;

    /**
     * From an outbox.
     *
     * @param offset how far the watch was told at the start
     * @param others how far everybody else was told: what they lack is not forgotten
     */
    Courier(
            PimOutbox outbox,
            AuditTrail trail,
            Watch watch,
            Optional<String> offset,
            String name,
            Tenant tenant,
            LongSupplier others) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.name = requireNonNull(name, "name is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.others = requireNonNull(others, "others is null");
        this.told = offset.map(Long::parseLong).orElse(0L);
        this.noted = -1;
    }

    /** Hands on what is new. */
    void round() {
        if (noted < 0) {
            noted = trail.taken(PART);
        }
        for (List<KeptRecord> some = next(); !some.isEmpty(); some = next()) {
            note(some.stream().filter(record -> record.number() > noted).toList());
            tell(some.stream().filter(record -> record.number() > told).toList());
            outbox.forgetRecords(Math.min(reached(), others.getAsLong()));
        }
    }

    /** Up to which number records are handed on. */
    long reached() {
        return Math.min(Math.max(noted, 0), told);
    }

    private List<KeptRecord> next() {
        return outbox.records(Math.min(noted, told), AT_ONCE);
    }

    private void note(List<KeptRecord> records) {
        if (!records.isEmpty()) {
            long last = records.getLast().number();
            boolean _ = trail.take(
                    PART,
                    last,
                    records.stream()
                            .map(record -> new SourceNote(record.number(), PimNotes.of(record.record(), name)))
                            .toList());
            noted = last;
        }
    }

    private void tell(List<KeptRecord> records) {
        if (!records.isEmpty()) {
            long last = records.getLast().number();
            watch.take(lines(records, tenant), Long.toString(last));
            told = last;
        }
    }

    /** Records as directory audits, a line each. */
    static byte[] lines(List<KeptRecord> records, Tenant tenant) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (KeptRecord record : records) {
            lines.writeBytes((DirectoryAudit.write(record.record(), record.number(), tenant) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }
}
