package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.Escapes;
import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.Slices;
import java.util.Arrays;
import java.util.List;

/** The values of one scanned record by slot, as a plan says; reused from record to record. */
final class Cells {
    private static final int SCRATCH = 4096;

    private final Spans spans = new Spans();
    private final JsonWalk walk = new JsonWalk(spans);
    private final int[] decodedIn;
    private final int[] decodedStart;
    private final int[] decodedEnd;
    private final byte[][] decoded;
    private byte[] scratch = new byte[SCRATCH];
    private int scratchEnd;
    private int record;
    private int spansOf = -1;
    private int foundFor = -1;
    private int found;
    private final Slices slices;
    private Plan plan;

    Cells(int slots, Slices slices, Plan plan) {
        this.slices = slices;
        this.plan = plan;
        decodedIn = new int[slots];
        decodedStart = new int[slots];
        decodedEnd = new int[slots];
        decoded = new byte[slots][];
        Arrays.fill(decoded, scratch);
        record = 1;
    }

    /** Starts over with the record that the slices now hold. */
    void begin(Plan newPlan) {
        plan = newPlan;
        record++;
        spansOf = -1;
        foundFor = -1;
        scratchEnd = 0;
    }

    Plan plan() {
        return plan;
    }

    Slices slices() {
        return slices;
    }

    /** How many values the field has. */
    int count(int slot) {
        Lookup lookup = plan.lookups().get(slot);
        int path = find(slot, lookup);
        if (path >= 0 && slices.kind(path) != Kind.ARRAY) {
            return 1;
        }
        if (path >= 0 || !lookup.ancestors().isEmpty()) {
            return list(slot, lookup, path);
        }
        return lookup.constant().length > 0 ? 1 : 0;
    }

    /** Points {@code into} at one value. */
    void value(int slot, int index, Slice into) {
        Lookup lookup = plan.lookups().get(slot);
        int path = find(slot, lookup);
        if (path >= 0 && slices.kind(path) != Kind.ARRAY) {
            scalar(slot, lookup, path, into);
        } else if (path >= 0 || !lookup.ancestors().isEmpty()) {
            list(slot, lookup, path);
            spans.get(index, into);
        } else {
            into.set(Slice.Kind.TEXT, lookup.constant(), 0, lookup.constant().length);
        }
    }

    /** Whether the record itself says something in the column that the field lies in. */
    boolean says(int slot) {
        int path = plan.roots().get(slot).find(slices);
        return path >= 0 && slices.kind(path) != Kind.NULL;
    }

    /** A field is counted, and read right after: the second time the path is known. */
    private int find(int slot, Lookup lookup) {
        if (foundFor != slot) {
            found = lookup.find(slices);
            foundFor = slot;
        }
        return found;
    }

    private void scalar(int slot, Lookup lookup, int path, Slice into) {
        byte[] buffer = slices.buffer();
        int start = slices.start(path);
        int end = slices.end(path);
        switch (slices.kind(path)) {
            case STRING -> into.set(Slice.Kind.TEXT, buffer, start, end);
            case STRING_ESCAPED -> decode(slot, start, end, into);
            case NUMBER -> {
                boolean text = lookup.type() == ColumnType.STRING;
                int to = text ? wholeEnd(buffer, start, end) : end;
                into.set(text ? Slice.Kind.TEXT : Slice.Kind.NUMBER, buffer, start, to);
            }
            case TRUE, FALSE -> into.set(Slice.Kind.BOOLEAN, buffer, start, end);
            case NULL, ABSENT -> into.set(Slice.Kind.NULL, buffer, start, start);
            case OBJECT, ARRAY -> into.set(Slice.Kind.JSON, buffer, start, end);
        }
    }

    /** Where a whole number ends: pandas makes 50126.0 of 50126 where a column has gaps. */
    private static int wholeEnd(byte[] buffer, int start, int end) {
        boolean whole = end - start > 2 && buffer[end - 1] == '0' && buffer[end - 2] == '.';
        return whole ? end - 2 : end;
    }

    private void decode(int slot, int start, int end, Slice into) {
        if (decodedIn[slot] != record) {
            if (scratch.length - scratchEnd < end - start) {
                scratch = new byte[Math.max(scratch.length * 2, end - start)];
                scratchEnd = 0;
            }
            int plainEnd = Escapes.decode(slices.buffer(), start, end, scratch, scratchEnd);
            decodedIn[slot] = record;
            decoded[slot] = scratch;
            decodedStart[slot] = scratchEnd;
            decodedEnd[slot] = plainEnd;
            scratchEnd = plainEnd;
        }
        into.set(Slice.Kind.TEXT, decoded[slot], decodedStart[slot], decodedEnd[slot]);
    }

    private int list(int slot, Lookup lookup, int path) {
        if (spansOf == slot) {
            return spans.size();
        }
        spans.clear();
        spansOf = slot;
        byte[] buffer = slices.buffer();
        if (path >= 0) {
            walk.collect(buffer, slices.start(path), slices.end(path), List.of());
            return spans.size();
        }
        for (int i = 0; i < lookup.ancestors().size() && spans.size() == 0; i++) {
            Lookup.Ancestor ancestor = lookup.ancestors().get(i);
            int start = slices.start(ancestor.path());
            int end = slices.end(ancestor.path());
            switch (slices.kind(ancestor.path())) {
                case ARRAY -> walk.collect(buffer, start, end, ancestor.rest());
                case STRING, STRING_ESCAPED -> walk.collect(buffer, start - 1, end + 1, ancestor.rest());
                case ABSENT, NUMBER, TRUE, FALSE, NULL, OBJECT -> {}
            }
        }
        return spans.size();
    }
}
