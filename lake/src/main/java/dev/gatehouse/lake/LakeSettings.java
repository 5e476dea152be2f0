package dev.gatehouse.lake;

/** How much memory and how many threads the database may take, and how many rows of a file lie together. */
public record LakeSettings(long memoryBytes, int threads, int rowsPerGroup) {
    /** 512 MB, two threads, groups of 4096 rows: small, as one account's events lie in few of them. */
    public static final LakeSettings USUAL = new LakeSettings(512L << 20, 2, 4096);

    public LakeSettings {
        if (memoryBytes < 64L << 20 || threads < 1 || rowsPerGroup < 1) {
            throw new IllegalArgumentException("at least 64 MB, a thread and a row: " + memoryBytes + ", " + threads);
        }
    }
}
