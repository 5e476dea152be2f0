package dev.gatehouse.lake;

import java.util.Comparator;

/** A row on its way into the database: its columns, and where its raw record lies. An empty text is none. */
record StoredRow(
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
        RawText raw) {
    /** The order in which rows lie in a file. */
    static final Comparator<StoredRow> ORDER = Comparator.comparing(StoredRow::principal)
            .thenComparingLong(StoredRow::time)
            .thenComparingLong(StoredRow::location);
}
