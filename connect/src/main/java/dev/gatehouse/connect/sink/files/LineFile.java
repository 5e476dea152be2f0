package dev.gatehouse.connect.sink.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A file of lines that grows by whole lines, each on the disk before more is said of it. */
final class LineFile implements AutoCloseable {
    private final Disk disk;
    private final Path path;
    private final FileChannel channel;
    private long length;

    private LineFile(Disk disk, Path path, FileChannel channel) {
        this.disk = disk;
        this.path = path;
        this.channel = channel;
    }

    /** Says how much of a file counts, from its beginning on. */
    @FunctionalInterface
    interface Sound {
        long bytes(FileChannel file) throws IOException;
    }

    /** Opens a file, which is made where there is none; what does not count of it is cut off. */
    static LineFile open(Disk disk, Path path, Sound sound) throws IOException {
        FileChannel channel = disk.open(path);
        try {
            LineFile file = new LineFile(disk, path, channel);
            file.length = sound.bytes(channel);
            if (file.length < channel.size()) {
                disk.truncate(channel, file.length);
                disk.force(channel);
            }
            return file;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    long length() {
        return length;
    }

    /**
     * Returns once the lines are on the disk.
     *
     * @throws IOException where they are not; then none of them counts, and the file is not to be used any more
     */
    void append(List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            disk.write(channel, ByteBuffer.wrap(bytes), length);
            disk.force(channel);
        } catch (IOException e) {
            cut(e);
            throw e;
        }
        length += bytes.length;
    }

    /** Makes room again on a disk that is full. */
    private void cut(IOException failure) {
        try {
            disk.truncate(channel, length);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
