package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.audit.AuditRecord;

/**
 * A record that was kept with what it tells of.
 *
 * @param number counts the records of a tenant from 1, in the order in which things happened
 */
public record KeptRecord(long number, AuditRecord record) {
    public KeptRecord {
        requireNonNull(record, "record is null");
    }
}
