package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.lake.journal.SealedSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a file of a sealed segment. */
final class Converter {
    private static final long AT_ONCE = 16L << 20;

    private final Journal journal;
    private final ParquetWriter writer;
    private final RowTaker taker = new RowTaker();

    Converter(Journal journal, ParquetWriter writer) {
        this.journal = journal;
        this.writer = writer;
    }

    /** The manifest with the segment in a file. */
    Manifest convert(Manifest manifest, SealedSegment segment) {
        List<StoredRow> rows = new ArrayList<>();
        JournalPosition at = segment.from();
        while (at.compareTo(segment.to()) < 0) {
            List<Frame> frames = journal.read(at, AT_ONCE);
            frames.forEach(frame -> taker.take(frame, rows));
            at = frames.getLast().next();
        }
        rows.sort(StoredRow.ORDER);
        Optional<ParquetFile> file = rows.isEmpty() ? Optional.empty() : writer.write(rows, manifest.nextName(0));
        return manifest.converted(segment.to().value(), file.stream().toList());
    }
}
