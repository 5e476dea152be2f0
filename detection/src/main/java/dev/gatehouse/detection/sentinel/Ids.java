package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.RuleId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ids of analytics rules: UUIDs of version 5 (RFC 9562), the same for a rule each time it is written. */
final class Ids {
    /** A namespace of their own; arbitrary, and never to change. */
    private static final UUID NAMESPACE = new UUID(0x5a1d2f0c7be84e61L, 0xa3c09d41e6f2875bL);

    private Ids() {}

    static UUID of(RuleId rule) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(rule.toString().getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
            long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
