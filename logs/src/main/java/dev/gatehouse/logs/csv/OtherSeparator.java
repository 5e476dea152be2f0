package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.scan.Blocks;
import java.util.Optional;

/** Reads lines whose cells are separated otherwise than the header's, as where a script appended to another's file. */
final class OtherSeparator {
    private static final byte[] SEPARATORS = {',', ';', '\t'};
    /** With fewer columns any text would fit. */
    private static final int FEWEST = 3;

    private final CsvParser parser = new CsvParser(CsvReader.LONGEST_QUOTED, Blocks.LIMIT);

    /** The row in {@code bytes[from, to)}, a line, by the first separator by which it fits whole; empty if by none. */
    Optional<CsvRow> row(byte[] bytes, int from, int to, RowFit fit) {
        if (fit.names().size() < FEWEST) {
            return Optional.empty();
        }
        for (byte separator : SEPARATORS) {
            parser.separator(separator);
            parser.begin(from);
            boolean whole = parser.parse(bytes, to, true) == CsvParser.Outcome.ROW && parser.position() == to;
            if (whole && fit.strictly(parser.row()) == RowFit.Fit.ROW) {
                return Optional.of(parser.row());
            }
        }
        return Optional.empty();
    }
}
