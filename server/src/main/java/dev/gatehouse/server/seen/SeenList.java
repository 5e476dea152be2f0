package dev.gatehouse.server.seen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which files hold together, as it is written beside them: a line for each, and a last one that says that it is whole.
 *
 * @param files in the order in which they were begun
 * @param from from this location of the journal on, what was seen must be told again
 */
record SeenList(List<Entry> files, long from) {
    static final SeenList EMPTY = new SeenList(List.of(), 0);

    private static final String NAME = "files";
    private static final String END = "from";

    /**
     * A file.
     *
     * @param day on which it was begun, since 1970
     * @param slotBits the logarithm of how many slots it has
     * @param count how many of them are taken
     */
    record Entry(String name, long day, int slotBits, long count) {}

    SeenList {
        files = List.copyOf(files);
    }

    /** What is written in a folder; nothing where it is missing, or not as it was written. */
    static SeenList read(Path folder) {
        try {
            if (!Files.exists(folder.resolve(NAME))) {
                return EMPTY;
            }
            List<String> lines = Files.readAllLines(folder.resolve(NAME), UTF_8);
            List<Entry> files = new ArrayList<>();
            for (String line : lines.subList(0, lines.size() - 1)) {
                String[] words = line.split(" ");
                Entry entry = new Entry(
                        words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]), Long.parseLong(words[3]));
                if (Files.size(folder.resolve(entry.name())) != SeenSegment.bytes(entry.slotBits())) {
                    return EMPTY;
                }
                files.add(entry);
            }
            String[] last = lines.getLast().split(" ");
            return last[0].equals(END) ? new SeenList(files, Long.parseLong(last[1])) : EMPTY;
        } catch (IOException | RuntimeException e) {
            return EMPTY;
        }
    }

    /** Writes it in place of the one before, wholly or not at all, and sees to it that it is on the disk. */
    void write(Path folder) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : files) {
            lines.append(String.format(
                    Locale.ROOT, "%s %d %d %d\n", entry.name(), entry.day(), entry.slotBits(), entry.count()));
        }
        lines.append(END).append(' ').append(from).append('\n');
        Path next = folder.resolve(NAME + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = UTF_8.encode(lines.toString());
                while (bytes.hasRemaining()) {
                    int _ = channel.write(bytes);
                }
                channel.force(true);
            }
            Path _ = Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was seen cannot be written to " + folder, e);
        }
    }
}
