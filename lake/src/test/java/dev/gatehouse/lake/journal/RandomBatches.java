package dev.gatehouse.lake.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

/** Batches of all kinds, the same for the same seed. */
final class RandomBatches {
    private final Random random;
    private int count;

    RandomBatches(long seed) {
        random = new Random(seed);
    }

    Batch next() {
        count++;
        StringBuilder records = new StringBuilder();
        int records_ = random.nextInt(4);
        int[] at = new int[records_];
        long[] origins = new long[records_];
        for (int i = 0; i < records_; i++) {
            at[i] = records.toString().getBytes(StandardCharsets.UTF_8).length;
            origins[i] = random.nextLong(1_000_000);
            records.append("{\"id\":\"").append(count).append('-').append(i).append("\",\"text\":\"");
            records.append("ş}{\\\"".repeat(random.nextInt(3))).append("\"}\n");
        }
        return new Batch(
                "source-" + random.nextInt(3),
                "home",
                "file-ğ-" + random.nextInt(10),
                1_000_000L * count,
                records.toString().getBytes(StandardCharsets.UTF_8),
                records_ == 0 || random.nextBoolean() ? new Starts.Linear(count) : new Starts.Listed(at, origins),
                random.nextInt(3) == 0 ? "" : "offset " + count,
                random.nextBoolean() ? Map.of() : Map.of("tables", "SigninLogs", "n", "" + count));
    }
}
