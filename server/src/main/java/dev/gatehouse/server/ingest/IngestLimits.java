package dev.gatehouse.server.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How much of a request that brings logs is taken.
 *
 * @param block so many bytes are taken at a time
 * @param record the largest record, in bytes; at least a block
 * @param body the largest body, unpacked, in bytes
 * @param ratio a packed body may unpack to so many times its size
 * @param always and to so many bytes whatever its size
 * @param patience how long the sender may keep the server waiting without having sent {@code pace} bytes a second on average
 * @param pace see there
 */
record IngestLimits(int block, int record, long body, int ratio, long always, Duration patience, long pace) {
    static final IngestLimits USUAL =
            new IngestLimits(1 << 20, 16 << 20, 4L << 30, 200, 16L << 20, Duration.ofSeconds(30), 1 << 10);

    /** Hands the usual ones out. */
    static final class Usual {
        @Produces
        @Singleton
        IngestLimits limits() {
            return USUAL;
        }
    }
}
