package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record says of itself that Gatehouse made of another: {@code "@gatehouse": "portal-csv/SigninLogs"}, the shape
 * that it came in and its table. Whoever forges one only makes his own record count for less.
 */
public final class Mark {
    /** The member's name. */
    public static final String NAME = "@gatehouse";

    /** A mark as bytes in lower case, and what it means. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Known(byte[] folded, Table table, Shape shape) {}

    /** Of the portal's files of authentication steps. */
    private static final byte[] STEPS = "portal-csv/steps".getBytes(StandardCharsets.US_ASCII);

    private static final List<Known> KNOWN = known();

    private Mark() {}

    /** The member's value. */
    public static String of(Table table, Shape shape) {
        return shape.key() + "/" + table.azureName();
    }

    /** The verdict on a record with the mark in {@code bytes[from, to)}; empty if it is none of ours. */
    static Optional<Verdict> verdict(byte[] bytes, int from, int to, Verdicts verdicts) {
        for (int i = 0; i < KNOWN.size(); i++) {
            Known known = KNOWN.get(i);
            if (Bytes.equalsFolded(bytes, from, to, known.folded())) {
                return Optional.of(verdicts.row(known.table(), known.shape()));
            }
        }
        return Bytes.equalsFolded(bytes, from, to, STEPS)
                ? Optional.of(verdicts.other(Skipped.STEPS))
                : Optional.empty();
    }

    private static List<Known> known() {
        List<Known> known = new ArrayList<>();
        for (Table table : Table.values()) {
            Schema.of(table)
                    .ifPresent(schema -> schema.shapes()
                            .forEach(shape -> known.add(new Known(
                                    of(table, shape)
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .getBytes(StandardCharsets.US_ASCII),
                                    table,
                                    shape))));
        }
        return List.copyOf(known);
    }
}
