package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import java.util.List;

/**
 * An event as the lake keeps it. A text that the record does not say is empty.
 *
 * @param time in microseconds since the epoch, or {@link Row#NO_TIME}
 * @param identity equal for all copies of one event
 * @param location where in the journal its record began, and its name for good
 * @param position where in the origin
 * @param others ids and names of whom else the record speaks, in lower case, with a blank between
 * @param raw the richest record
 * @param also other records of the same event
 */
public record EventRow(
        long time,
        String table,
        String id,
        long identity,
        long location,
        long received,
        String source,
        String origin,
        long position,
        String shape,
        String principal,
        String principalName,
        String others,
        String address,
        String operation,
        String application,
        String result,
        String raw,
        List<String> also) {
    public EventRow {
        also = List.copyOf(also);
    }

    /** The cursor behind this event. */
    public Cursor cursor() {
        return new Cursor(time, location);
    }
}
