package dev.gatehouse.connect.file;

/**
 * How far archives are followed, for they may be made to exhaust whoever reads them.
 *
 * @param depth how many archives may lie in each other; 4 unless told
 * @param members how many files are read out of archives, all archives together; 100,000 unless told
 * @param expandedBytes a compressed file may grow to so many bytes, whatever its ratio; 1 GB unless told
 * @param expandedTimes beyond that it may grow to so many times its compressed size; 300 unless told
 * @param spooledBytes how much is copied to the temporary folder; what the disk has unless told
 * @param diskReserve how much of the temporary folder's disk is left free; 1 GB unless told
 */
public record Limits(
        int depth, int members, long expandedBytes, long expandedTimes, long spooledBytes, long diskReserve) {
    private static final long GIGA = 1_000_000_000;

    /** What holds where nobody says otherwise. */
    public static final Limits DEFAULT = new Limits(4, 100_000, GIGA, 300, Long.MAX_VALUE, GIGA);

    public Limits {
        if (depth < 0 || members < 0 || expandedBytes < 0 || expandedTimes < 1 || spooledBytes < 0 || diskReserve < 0) {
            throw new IllegalArgumentException("a limit is negative");
        }
    }

    /** Whether so many bytes are too many for what was packed into so few. */
    boolean isBomb(long expanded, long packed) {
        return expanded > expandedBytes && expanded / expandedTimes > packed;
    }
}
