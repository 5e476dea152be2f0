package dev.gatehouse.lake.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A real disk that counts how often it is forced, and that fails when it is told to, in the middle of what it does. */
final class CountingDisk implements Disk {
    final AtomicInteger forces = new AtomicInteger();
    private final Disk disk = new RealDisk();
    private int calls;
    private int failAt = Integer.MAX_VALUE;
    private int failures;
    private long room = Long.MAX_VALUE;

    /** Lets the calls fail from the {@code n}th from now on, {@code times} of them. */
    void fail(int n, int times) {
        calls = 0;
        failAt = n;
        failures = times;
    }

    void setRoom(long bytes) {
        room = bytes;
    }

    private boolean fails() {
        calls++;
        if (calls >= failAt && failures > 0) {
            failures--;
            return true;
        }
        return false;
    }

    private void step() throws IOException {
        if (fails()) {
            throw new IOException("the disk fails");
        }
    }

    @Override
    public Output open(Path file) throws IOException {
        step();
        return new Failing(disk.open(file));
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        disk.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        disk.forceFolder(folder);
    }

    @Override
    public long room(Path folder) {
        return room;
    }

    private final class Failing implements Output {
        private final Output output;

        Failing(Output output) {
            this.output = output;
        }

        @Override
        public void write(ByteBuffer[] buffers, long at) throws IOException {
            if (fails()) {
                ByteBuffer half = buffers[0].slice(0, buffers[0].remaining() / 2 + 1);
                output.write(new ByteBuffer[] {half}, at);
                throw new IOException("No space left on device");
            }
            output.write(buffers, at);
        }

        @Override
        public void force() throws IOException {
            step();
            forces.incrementAndGet();
            output.force();
        }

        @Override
        public void truncate(long length) throws IOException {
            step();
            output.truncate(length);
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
