package dev.gatehouse.lake.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/*
 * Only the last segment may end in what is no frame: a segment is begun when all of the one before is on the disk. So in
 * the last one everything is read and checked, and what does not hold is cut off; in those before the heads must lead to
 * the next segment's beginning, else something was lost, and nothing is repaired. Their bytes are checked whenever they
 * are read.
 */
/** Finds out what of a journal is on the disk. */
final class Recovery {
    private final Path folder;
    private final Disk disk;
    private final Offsets offsets;
    private final List<Segment> segments = new ArrayList<>();
    private Optional<Cut> cut = Optional.empty();

    Recovery(Path folder, Disk disk, Offsets offsets) {
        this.folder = folder;
        this.disk = disk;
        this.offsets = offsets;
    }

    /** Reads what is there and cuts off what does not hold. */
    void run() throws IOException {
        List<Long> bases = bases();
        for (int i = 0; i < bases.size(); i++) {
            Segment segment = new Segment(folder, bases.get(i));
            try (FrameFile file = new FrameFile(segment.file(), segment.base())) {
                if (i + 1 < bases.size()) {
                    sealed(segment, file, bases.get(i + 1));
                } else {
                    last(segment, file);
                }
            }
            segments.add(segment);
        }
    }

    /** The segments in their order. */
    List<Segment> segments() {
        return segments;
    }

    /** What was cut off. */
    Optional<Cut> cut() {
        return cut;
    }

    private List<Long> bases() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Segment.base(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        }
    }

    private void sealed(Segment segment, FrameFile file, long next) throws IOException {
        long end = file.end();
        while (segment.end() < end) {
            long position = segment.end();
            note(
                    segment,
                    file.head(position, end)
                            .orElseThrow(() -> new JournalDamagedException(
                                    segment.file(), position, "no frame begins there, and segments follow")));
        }
        if (segment.end() != next) {
            throw new JournalDamagedException(
                    segment.file(), segment.end(), "the segment ends, and the next begins at " + next);
        }
    }

    private void last(Segment segment, FrameFile file) throws IOException {
        long end = file.end();
        Optional<FrameHead> head = file.head(segment.end(), end);
        while (head.isPresent() && file.bytes(head.get()).isPresent()) {
            note(segment, head.get());
            head = file.head(segment.end(), end);
        }
        if (segment.end() < end) {
            cut = Optional.of(new Cut(
                    segment.file(), new JournalPosition(segment.end()), end - segment.end(), aside(segment, file)));
        }
        try (Disk.Output output = disk.open(segment.file())) {
            output.truncate(segment.end() - segment.base());
            output.force();
        }
    }

    /** Puts the file aside if whole frames are among what is cut off. */
    private List<Path> aside(Segment segment, FrameFile file) throws IOException {
        if (!file.hasFrameFrom(segment.end() + 1)) {
            return List.of();
        }
        Path copy = folder.resolve(segment.file().getFileName() + ".damaged");
        Path _ = Files.copy(segment.file(), copy, StandardCopyOption.REPLACE_EXISTING);
        disk.forceFolder(folder);
        return List.of(copy);
    }

    private void note(Segment segment, FrameHead head) {
        segment.add(head.position(), head.next(), head.meta().received());
        offsets.note(head.position(), head.meta().source(), head.meta().offset());
    }
}
