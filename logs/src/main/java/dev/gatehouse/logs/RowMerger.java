package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.Slices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Makes one row of all copies of one event; one per thread. */
public final class RowMerger {
    /** The richest shape first; within a shape the longest record, and among those the first by its bytes. */
    private static final Comparator<Copy> RICHEST = Comparator.comparing(
                    (Copy copy) -> copy.plan().shape())
            .thenComparingInt(
                    copy -> copy.slices().recordStart() - copy.slices().recordEnd())
            .thenComparing(copy -> copy.slices().buffer(), Arrays::compareUnsigned);

    private final Projection projection;
    private final Classifier classifier;
    private final RecordScanner scanner;

    /** A merger for this projection. */
    public RowMerger(Projection projection) {
        this.projection = projection;
        classifier = new Classifier(projection);
        scanner = new RecordScanner(projection.paths());
    }

    /**
     * The row of these records, each the bytes of one copy: per column the richest shape's value wins, whatever the order
     * of the copies. It is valid until the next call.
     *
     * @throws IllegalArgumentException if none of them is a row
     */
    public Row merge(List<byte[]> copies) {
        List<Copy> rows = new ArrayList<>();
        for (byte[] bytes : copies) {
            Slices slices = new Slices(projection.paths());
            if (scanner.scan(bytes, 0, bytes.length, slices) >= 0
                    && classifier.classify(slices) instanceof Verdict.IsRow is) {
                Copy copy = new Copy(projection, slices, is.plan());
                if (copy.begin(is.plan())) {
                    rows.add(copy);
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("none of " + copies.size() + " copies is a row");
        }
        rows.sort(RICHEST);
        Table table = table(rows);
        for (Copy copy : rows) {
            if (Schema.of(table).orElseThrow().shapes().contains(copy.plan().shape())) {
                boolean unused = copy.begin(projection.plan(table, copy.plan().shape()));
            }
        }
        return new Row(projection, rows);
    }

    /**
     * Diagnostics and workspaces know the kind of sign-in; of a Graph record or a CSV file it may have been guessed, and the
     * unified audit log tells none.
     */
    private static Table table(List<Copy> rows) {
        return rows.stream()
                .map(Copy::plan)
                .min(Comparator.comparingInt(plan -> guess(plan.shape())))
                .orElseThrow()
                .table();
    }

    private static int guess(Shape shape) {
        return switch (shape) {
            case DIAGNOSTICS -> 0;
            case LOG_ANALYTICS -> 1;
            case UNIFIED_AUDIT_LOG -> 3;
            case GRAPH, PORTAL_CSV, ARM, ARM_SDK, WINDOWS_FLAT, WINLOGBEAT, WINDOWS_XML -> 2;
        };
    }
}
