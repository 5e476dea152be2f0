package dev.gatehouse.logs;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the result codes of sign-ins mean: done, interrupted (something more was asked for), or failed. */
final class SignInResults {
    /** A meaning of a code. */
    enum Result {
        UNKNOWN,
        DONE,
        INTERRUPTED,
        FAILED
    }

    private static final String FILE = "sign-in-interrupts.txt";
    private static final int[] INTERRUPTS = load();

    private SignInResults() {}

    /** The meaning of the code in {@code bytes[from, to)}. */
    static Result of(byte[] bytes, int from, int to) {
        if (from == to || to - from > 9) {
            return Result.UNKNOWN;
        }
        int code = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return Result.UNKNOWN;
            }
            code = code * 10 + (bytes[i] - '0');
        }
        if (code == 0) {
            return Result.DONE;
        }
        return Arrays.binarySearch(INTERRUPTS, code) >= 0 ? Result.INTERRUPTED : Result.FAILED;
    }

    /** The codes of interrupted sign-ins. */
    static IntStream interrupts() {
        return Arrays.stream(INTERRUPTS);
    }

    private static int[] load() {
        return ResourceLines.of(SignInResults.class, FILE).stream()
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .sorted()
                .toArray();
    }
}
