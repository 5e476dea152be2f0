package dev.gatehouse.connect.sink.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** A real disk that fails when it is told to, in the middle of what it does. */
final class FailingDisk extends Disk {
    private int calls;
    private int failAt = Integer.MAX_VALUE;
    private int failures;

    /** Lets the calls fail from the {@code n}th from now on, {@code times} of them. */
    void fail(int n, int times) {
        calls = 0;
        failAt = n;
        failures = times;
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
    List<Path> list(Path folder) throws IOException {
        step();
        return super.list(folder);
    }

    @Override
    FileChannel open(Path file) throws IOException {
        step();
        return super.open(file);
    }

    @Override
    void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        if (fails()) {
            ByteBuffer half = bytes.slice(0, bytes.remaining() / 2 + 1);
            super.write(file, half, at);
            throw new IOException("No space left on device");
        }
        super.write(file, bytes, at);
    }

    @Override
    void force(FileChannel file) throws IOException {
        step();
        super.force(file);
    }

    @Override
    void truncate(FileChannel file, long length) throws IOException {
        step();
        super.truncate(file, length);
    }

    @Override
    void rename(Path file, Path other) throws IOException {
        step();
        super.rename(file, other);
    }

    @Override
    void forceFolder(Path folder) throws IOException {
        step();
        super.forceFolder(folder);
    }
}
