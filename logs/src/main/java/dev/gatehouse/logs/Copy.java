package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.Slices;
import java.nio.charset.StandardCharsets;

/** One scanned record as the copy of an event: its cells, its time, its own id. */
final class Copy {
    private static final byte[] NIL = "00000000-0000-0000-0000-000000000000".getBytes(StandardCharsets.US_ASCII);
    /** What some writers put where they have no time: the year 1. */
    private static final long UNSET_BEFORE = Times.parse("1601-01-02T00:00:00Z");

    private final Essentials essentials;
    private final Cells cells;
    private final Times times = new Times();
    private long time;

    Copy(Projection projection, Slices slices, Plan plan) {
        essentials = projection.essentials();
        cells = new Cells(projection.size(), slices, plan);
    }

    /** Starts over with the record that the slices now hold; false if it has a time that is none. */
    boolean begin(Plan plan) {
        cells.begin(plan);
        time = Row.NO_TIME;
        boolean senseless = false;
        Slices slices = cells.slices();
        for (int path : plan.lookups().get(essentials.time()).paths()) {
            Kind kind = slices.kind(path);
            if (kind == Kind.ABSENT || kind == Kind.NULL || slices.end(path) == slices.start(path)) {
                continue;
            }
            time = time(slices, path, kind);
            if (time != Row.NO_TIME) {
                if (time >= UNSET_BEFORE) {
                    return true;
                }
                time = Row.NO_TIME;
            } else {
                senseless = true;
            }
        }
        return !senseless;
    }

    Cells cells() {
        return cells;
    }

    Slices slices() {
        return cells.slices();
    }

    Plan plan() {
        return cells.plan();
    }

    long time() {
        return time;
    }

    /** Whether the record has an id of its own, which {@code into} then points at. */
    boolean ownId(Slice into) {
        if (plan().table().family() == Table.Family.RISK_STATE || cells.count(essentials.id()) == 0) {
            return false;
        }
        cells.value(essentials.id(), 0, into);
        return (into.kind() == Slice.Kind.TEXT || into.kind() == Slice.Kind.NUMBER)
                && into.end() > into.start()
                && !Bytes.equalsFolded(into.bytes(), into.start(), into.end(), NIL);
    }

    private long time(Slices slices, int path, Kind kind) {
        if (kind == Kind.STRING) {
            return times.parse(slices.buffer(), slices.start(path), slices.end(path));
        }
        return kind == Kind.STRING_ESCAPED ? Times.parse(slices.text(path)) : Row.NO_TIME;
    }
}
