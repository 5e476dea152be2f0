package dev.gatehouse.bench.scan;

import java.nio.file.Path;

/** Reads the bytes and looks at none: the floor of everything. */
record FileRead(Path file, int threads) implements Contestant {
    @Override
    public String name() {
        return "FileChannel, read only";
    }

    @Override
    public long run() throws Exception {
        long bytes = Chunks.run(file, threads, () -> (_, from, to) -> to - from);
        if (bytes == 0) {
            throw new IllegalStateException(file + " is empty");
        }
        return 0;
    }
}
