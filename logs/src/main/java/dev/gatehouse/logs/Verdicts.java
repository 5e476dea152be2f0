package dev.gatehouse.logs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All verdicts, made beforehand, so that telling a record apart makes no objects. */
final class Verdicts {
    private final List<List<Verdict>> rows = new ArrayList<>();
    private final List<Verdict> others = new ArrayList<>();
    private final Map<Foreign, Verdict> foreign = new EnumMap<>(Foreign.class);

    Verdicts(Projection projection) {
        for (Skipped what : Skipped.values()) {
            others.add(new Verdict.IsOther(what));
        }
        for (Foreign what : Foreign.values()) {
            foreign.put(what, new Verdict.IsForeign(what));
        }
        for (Shape shape : Shape.values()) {
            List<Verdict> ofShape = new ArrayList<>();
            for (Table table : Table.values()) {
                boolean read = Schema.of(table)
                        .filter(schema -> schema.shapes().contains(shape))
                        .isPresent();
                ofShape.add(
                        read
                                ? new Verdict.IsRow(projection.plan(table, shape))
                                : new Verdict.IsOther(Skipped.OTHER_DIAGNOSTICS));
            }
            rows.add(ofShape);
        }
    }

    /** A row of a table, in a shape. */
    @SuppressWarnings("EnumOrdinal") // the lists are made in the order of the constants, above
    Verdict row(Table table, Shape shape) {
        return rows.get(shape.ordinal()).get(table.ordinal());
    }

    /** No row. */
    @SuppressWarnings("EnumOrdinal") // the list is made in the order of the constants, above
    Verdict other(Skipped what) {
        return others.get(what.ordinal());
    }

    /** Something to be rewritten first. */
    Verdict foreign(Foreign what) {
        Verdict verdict = foreign.get(what);
        if (verdict == null) {
            throw new IllegalStateException("no verdict on " + what);
        }
        return verdict;
    }
}
