package dev.gatehouse.lake.journal;

import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.Slices;
import java.util.Arrays;
import java.util.List;

/** Cuts one record out of a frame. */
final class RecordBytes {
    private static final PathSet NOTHING = PathSet.of(List.of());

    private RecordBytes() {}

    static byte[] of(Frame frame, long location) {
        byte[] bytes = frame.batch().bytes();
        long at = location - frame.bytesAt();
        if (at < 0 || bytes[(int) at] != '{') {
            throw JournalException.nowhere(location, "not where a record begins");
        }
        int end = new RecordScanner(NOTHING).scan(bytes, (int) at, bytes.length, new Slices(NOTHING));
        if (end < 0) {
            throw JournalException.nowhere(location, "not where a record begins that can be read");
        }
        return Arrays.copyOfRange(bytes, (int) at, end);
    }
}
