package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/** The bytes of a stretch of a file; skipping costs nothing. */
final class PartStream extends InputStream {
    private final FileChannel channel;
    private final InputStream in;
    private final long end;
    private long at;

    private PartStream(FileChannel channel, long from, long size) throws IOException {
        this.channel = channel.position(from);
        this.in = Channels.newInputStream(channel);
        this.at = from;
        this.end = from + size;
    }

    static PartStream open(Path path, long from, long size) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return new PartStream(channel, from, size);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        int count = at < end ? in.read(into, from, (int) Math.min(length, end - at)) : -1;
        at += Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long count = Math.clamp(Math.min(end, channel.size()) - at, 0, Math.max(wanted, 0));
        at += count;
        channel.position(at);
        return count;
    }

    /** Never 0 before the end: the JDK takes that for the end of a gzip of several members. */
    @Override
    public int available() {
        return (int) Math.min(end - at, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
