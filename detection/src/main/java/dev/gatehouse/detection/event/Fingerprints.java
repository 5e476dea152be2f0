package dev.gatehouse.detection.event;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Short hashes of those in a row. For one thread. */
public final class Fingerprints {
    /** The columns that name who it was, the best first. */
    private static final List<String> PRINCIPALS = List.of(
            "UserId",
            "ServicePrincipalId",
            "UserPrincipalName",
            "Actor.Id",
            "Actor.UserPrincipalName",
            "Actor.DisplayName",
            "Caller",
            "SubjectUserSid",
            "IPAddress");

    /** The columns that it reads. */
    public static final List<String> FIELDS =
            Stream.concat(PRINCIPALS.stream(), Stream.of("ResultType")).toList();

    private static final long MICROS_PER_DAY = 24L * 60 * 60 * 1_000_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int[] principalSlots;
    private final int userSlot;
    private final int nameSlot;
    private final int addressSlot;
    private final int resultSlot;
    private final Slice slice = new Slice();

    /** Of rows of a projection that has the fields it reads. */
    public Fingerprints(Projection projection) {
        this.principalSlots = PRINCIPALS.stream()
                .mapToInt(field -> projection.slot(field).orElseThrow())
                .toArray();
        this.userSlot = projection.slot("UserId").orElseThrow();
        this.nameSlot = projection.slot("UserPrincipalName").orElseThrow();
        this.addressSlot = projection.slot("IPAddress").orElseThrow();
        this.resultSlot = projection.slot("ResultType").orElseThrow();
    }

    /** What the matches of a rule for this row are folded by. */
    public FoldKey foldKey(int rule, Row row) {
        return new FoldKey(rule, principal(row), day(row));
    }

    /** Of the object id that signed in; 0 where there is none. */
    public long user(Row row) {
        return hash(row, userSlot);
    }

    /** Of the name that signed in, whatever its case. */
    public int name(Row row) {
        return (int) (hash(row, nameSlot) >>> 32);
    }

    /** Of the address that somebody signed in from; 0 where there is none. */
    public long address(Row row) {
        return hash(row, addressSlot);
    }

    /** Whether the sign-in succeeded. */
    public boolean succeeded(Row row) {
        if (row.count(resultSlot, Row.WHOLE) == 0) {
            return false;
        }
        row.value(resultSlot, Row.WHOLE, 0, slice);
        return slice.end() - slice.start() == 1 && slice.bytes()[slice.start()] == '0';
    }

    /** The day of a row in UTC; the least number where it has none. */
    public static long day(Row row) {
        return row.time() == Row.NO_TIME ? Long.MIN_VALUE : Math.floorDiv(row.time(), MICROS_PER_DAY);
    }

    /** Of a text, the same as of a column with that text. */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, 0, bytes.length);
    }

    private long principal(Row row) {
        for (int slot : principalSlots) {
            long hash = hash(row, slot);
            if (hash != 0) {
                return hash;
            }
        }
        return 0;
    }

    /** Folds case by setting one bit, which is enough for a fingerprint. */
    private long hash(Row row, int slot) {
        if (row.count(slot, Row.WHOLE) == 0) {
            return 0;
        }
        row.value(slot, Row.WHOLE, 0, slice);
        if (slice.start() == slice.end() || slice.kind() == Slice.Kind.NULL) {
            return 0;
        }
        return hash(slice.bytes(), slice.start(), slice.end());
    }

    private static long hash(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ (bytes[i] | 0x20)) * GOLDEN;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}
