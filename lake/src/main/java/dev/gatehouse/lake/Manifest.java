package dev.gatehouse.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the lake consists of: its files, the journal position before which all is in them, and a number no file has. */
record Manifest(int version, long converted, long next, List<ParquetFile> files) {
    static final int VERSION = 1;
    static final Manifest EMPTY = new Manifest(VERSION, 0, 1, List.of());

    Manifest {
        files = List.copyOf(files);
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "version " + version + " of the manifest; this program knows " + VERSION);
        }
    }

    /** The same, when all before a position is converted. */
    Manifest converted(long upTo, Collection<ParquetFile> added) {
        List<ParquetFile> more = new ArrayList<>(files);
        more.addAll(added);
        return new Manifest(version, upTo, next + 1, more);
    }

    /** The same with some files in the place of others. */
    Manifest replaced(Collection<ParquetFile> gone, Collection<ParquetFile> added) {
        List<ParquetFile> left = new ArrayList<>(files);
        left.removeAll(gone);
        left.addAll(added);
        return new Manifest(version, converted, next + added.size(), left);
    }

    /** The same, with names for new files from a number on. */
    Manifest numberedFrom(long number) {
        return new Manifest(version, converted, number, files);
    }

    /** The name of the {@code i}th file that is made next. */
    String nextName(int i) {
        return "events-" + (next + i) + ".parquet";
    }
}
