package dev.gatehouse.lake;

/**
 * A file of the lake and what lies in it.
 *
 * @param from where the period begins of which it holds all, each event once
 * @param until where that period ends; not behind {@code from} where the file is of no period
 * @param bytes its length
 * @param plainBytes its length if nothing were packed
 * @param minTime {@link dev.gatehouse.logs.Row#NO_TIME} if an event in it has no time
 */
record ParquetFile(
        String name,
        long from,
        long until,
        long rows,
        long minTime,
        long maxTime,
        long minLocation,
        long maxLocation,
        String minPrincipal,
        String maxPrincipal,
        long bytes,
        long plainBytes) {
    ParquetFile {
        if (!name.matches("[0-9a-z-]+\\.parquet")) {
            throw new IllegalArgumentException("not a file's name: " + name);
        }
    }

    /** Whether it holds all events of its period. */
    boolean compacted() {
        return until > from;
    }
}
