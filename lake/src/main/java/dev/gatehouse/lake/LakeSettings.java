package dev.gatehouse.lake;

/**
 * What the database may take, and how its files are laid out.
 *
 * @param memoryBytes how much memory it may take
 * @param threads how many threads
 * @param rowsPerGroup how many rows of a file lie together; few, as one account's events then lie in few groups
 * @param joinedBytes how much a file holds, unpacked, that others were joined to; an eighth of the memory is safe
 */
public record LakeSettings(long memoryBytes, int threads, int rowsPerGroup, long joinedBytes) {
    /** 512 MB, two threads, groups of 4096 rows, files of 64 MB unpacked. */
    public static final LakeSettings USUAL = new LakeSettings(512L << 20, 2, 4096, 64L << 20);

    public LakeSettings {
        if (memoryBytes < 64L << 20 || threads < 1 || rowsPerGroup < 1 || joinedBytes < 1) {
            throw new IllegalArgumentException("at least 64 MB, a thread and a row: " + memoryBytes + ", " + threads);
        }
    }
}
