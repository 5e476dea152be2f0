package dev.gatehouse.lake;

import dev.gatehouse.lake.failure.LakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The manifest as it is, and those that queries still read from: a file that was replaced is deleted when nobody reads it.
 * Safe for many threads.
 */
final class Snapshots {
    private final ManifestFile file;
    private final List<Manifest> read = new ArrayList<>();
    private final Set<String> doomed = new HashSet<>();
    private Manifest current;

    Snapshots(ManifestFile file) {
        this.file = file;
        this.current = file.open();
    }

    synchronized Manifest current() {
        return current;
    }

    /** The manifest, of which no file goes until it is given back. */
    synchronized Manifest take() {
        boolean _ = read.add(current);
        return current;
    }

    synchronized void giveBack(Manifest taken) {
        boolean _ = read.remove(taken);
        sweep();
    }

    /**
     * Puts another manifest in its place, first on the disk. Where that fails, nobody knows which of the two lies there: so
     * the names of files that the other one lists are not used again.
     */
    synchronized void replace(Manifest next) {
        try {
            file.write(next);
        } catch (LakeException e) {
            current = current.numberedFrom(next.next());
            throw e;
        }
        Set<String> listed = next.files().stream().map(ParquetFile::name).collect(Collectors.toSet());
        current.files().stream()
                .map(ParquetFile::name)
                .filter(name -> !listed.contains(name))
                .forEach(doomed::add);
        current = next;
        sweep();
    }

    /** The position from which on somebody still reads the journal. */
    synchronized long oldest() {
        return read.stream().mapToLong(Manifest::converted).reduce(current.converted(), Math::min);
    }

    private void sweep() {
        Set<String> needed = new HashSet<>();
        read.forEach(manifest -> manifest.files().forEach(each -> needed.add(each.name())));
        for (String name : List.copyOf(doomed)) {
            if (!needed.contains(name)) {
                try {
                    boolean _ = Files.deleteIfExists(file.path(name));
                    boolean _ = doomed.remove(name);
                } catch (IOException e) {
                    // It is tried again, and at the latest when the lake is opened: no manifest lists it.
                }
            }
        }
    }
}
