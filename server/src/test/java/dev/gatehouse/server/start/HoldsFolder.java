package dev.gatehouse.server.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that holds a data folder until it is killed. */
final class HoldsFolder {
    private HoldsFolder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (DataFolder _ = DataFolder.open(Path.of(arguments[0]));
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write('!');
            out.flush();
            new CountDownLatch(1).await();
        }
    }
}
