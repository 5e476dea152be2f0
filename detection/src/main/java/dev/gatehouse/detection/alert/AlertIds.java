package dev.gatehouse.detection.alert;

import dev.gatehouse.sigma.RuleId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes the ids of alerts: UUIDs of version 5 (RFC 9562), so that the same events always give the same id. */
public final class AlertIds {
    /** Our own namespace; arbitrary, and never to change. */
    private static final UUID NAMESPACE = new UUID(0x0f8e6a1c5a0b4c56L, 0x9d1e2b7f43a86e05L);

    private static final char SEPARATOR = '\u001f';

    private AlertIds() {}

    /** The id of the alert that a rule raises for a key; {@code anchor} is the id of its first event. */
    public static UUID of(String tenant, RuleId rule, String key, String anchor) {
        return named(tenant + SEPARATOR + rule + SEPARATOR + key + SEPARATOR + anchor);
    }

    /** The id of the incident that begins with this alert. */
    public static UUID incident(String tenant, UUID earliest) {
        return named(tenant + SEPARATOR + "incident" + SEPARATOR + SEPARATOR + earliest);
    }

    private static UUID named(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
            long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
