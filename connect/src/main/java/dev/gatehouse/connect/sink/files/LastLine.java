package dev.gatehouse.connect.sink.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Where the last whole line of a file ends that is only ever appended to, one line at a time. Nothing before that is looked at: it
 * is evidence, whatever somebody did to it. A loss of power may leave zeros where the last line was to be.
 */
final class LastLine {
    private static final int WINDOW = 64 * 1024;

    private LastLine() {}

    static long end(FileChannel file) throws IOException {
        long size = file.size();
        byte[] last = last(file, size);
        long begin = size - last.length;
        int end = before(last, last.length);
        if (end < 0) {
            return begin == 0 ? 0 : size;
        }
        int previous = before(last, end);
        for (int i = previous + 1; i < end; i++) {
            if (last[i] == 0) {
                return begin + previous + 1;
            }
        }
        return begin + end + 1;
    }

    private static byte[] last(FileChannel file, long size) throws IOException {
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW, size));
        while (window.hasRemaining()) {
            if (file.read(window, size - window.remaining()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return window.array();
    }

    /** The last line feed before a place, or -1. */
    private static int before(byte[] bytes, int place) {
        int at = place - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
