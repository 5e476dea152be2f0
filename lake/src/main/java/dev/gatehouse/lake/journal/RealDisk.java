package dev.gatehouse.lake.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The disk as the operating system gives it. */
final class RealDisk implements Disk {
    @Override
    public Output open(Path file) throws IOException {
        return new Writable(new RandomAccessFile(file.toFile(), "rw"));
    }

    @Override
    public void delete(Path file) throws IOException {
        boolean _ = Files.deleteIfExists(file);
    }

    /** In a thread of its own, which nobody interrupts: an interrupt would close the channel. */
    @Override
    public void forceFolder(Path folder) throws IOException {
        CompletableFuture<Optional<IOException>> outcome = new CompletableFuture<>();
        Thread _ = Thread.ofPlatform().name("force " + folder).start(() -> outcome.complete(force(folder)));
        Optional<IOException> failure = outcome.join();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static Optional<IOException> force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @Override
    public long room(Path folder) throws IOException {
        return folder.toFile().getUsableSpace();
    }

    /** Not a channel: it would be closed under everybody when one thread is interrupted. */
    private record Writable(RandomAccessFile file) implements Output {
        @Override
        public void write(ByteBuffer[] buffers, long at) throws IOException {
            file.seek(at);
            for (ByteBuffer buffer : buffers) {
                file.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            }
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void truncate(long length) throws IOException {
            if (file.length() > length) {
                file.setLength(length);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
