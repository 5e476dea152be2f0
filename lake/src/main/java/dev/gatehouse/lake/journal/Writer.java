package dev.gatehouse.lake.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/*
 * Whatever fails, the file is cut back to what is known to be on the disk and opened anew before anything else is written:
 * after a failed force nobody knows what the operating system still holds.
 */
/** Writes frames to the end of the last segment's file, all of a group or nothing. Guarded by the lock of whoever writes. */
final class Writer {
    private final Path folder;
    private final Disk disk;
    private final long reserve;
    private Disk.@Nullable Output output;

    Writer(Path folder, Disk disk, long reserve) {
        this.folder = folder;
        this.disk = disk;
        this.reserve = reserve;
    }

    /** Writes the frames of the group from the segment's end on, and returns when they are on the disk. */
    void write(Segment segment, List<Pending> group) {
        long bytes =
                group.stream().mapToLong(pending -> pending.encoded().length()).sum();
        try {
            room(bytes);
            Disk.Output to = outputOf(segment);
            to.write(buffers(segment.end(), group), segment.end() - segment.base());
            to.force();
        } catch (IOException e) {
            undo(segment);
            throw failure(segment, bytes, e);
        }
    }

    /** Makes the file of the segment that follows one which is complete. */
    Segment begin(Segment before) {
        Segment next = new Segment(folder, before.end());
        try {
            Disk.Output _ = outputOf(before);
            close();
            Disk.Output opened = disk.open(next.file());
            output = opened;
            opened.truncate(0);
            opened.force();
            disk.forceFolder(folder);
            return next;
        } catch (IOException e) {
            close();
            throw failure(next, 0, e);
        }
    }

    void close() {
        Disk.Output open = output;
        output = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // All that counts was forced; and whatever comes next opens the file anew and cuts it back.
            }
        }
    }

    private Disk.Output outputOf(Segment segment) throws IOException {
        Disk.Output open = output;
        if (open == null) {
            open = disk.open(segment.file());
            output = open;
            open.truncate(segment.end() - segment.base());
        }
        return open;
    }

    /** Cuts the file back; where that fails too, it is done before the next frame is written. */
    private void undo(Segment segment) {
        close();
        try {
            outputOf(segment).force();
        } catch (IOException e) {
            close();
        }
    }

    private void room(long bytes) throws IOException {
        long room = disk.room(folder);
        if (room - bytes < reserve) {
            throw new JournalFullException(
                    folder + " has " + room + " bytes left, of which " + reserve + " are kept for others", null);
        }
    }

    private JournalException failure(Segment segment, long bytes, IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = message.contains("no space left") || message.contains("quota exceeded");
        try {
            full |= disk.room(folder) < bytes;
        } catch (IOException also) {
            e.addSuppressed(also);
        }
        return full
                ? new JournalFullException("no room for " + segment.file(), e)
                : JournalException.unwritable(segment.file() + " cannot be written", e);
    }

    private static ByteBuffer[] buffers(long from, List<Pending> group) {
        ByteBuffer[] buffers = new ByteBuffer[2 * group.size()];
        long position = from;
        for (int i = 0; i < group.size(); i++) {
            FrameCodec.Encoded frame = group.get(i).encoded();
            buffers[2 * i] = frame.head(position);
            buffers[2 * i + 1] = ByteBuffer.wrap(frame.bytes());
            position += frame.length();
        }
        return buffers;
    }
}
