package dev.gatehouse.sigma;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The digests that name rules and their versions. */
final class Hashes {
    private Hashes() {}

    /** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha1(UUID namespace, byte[] name) {
        MessageDigest digest = digest("SHA-1");
        digest.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        return digest.digest(name);
    }

    /** The first sixteen bytes as a UUID of the version and of the variant of RFC 9562. */
    static UUID uuid(byte[] hash, int version) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long most = (bytes.getLong() & ~0xf000L) | ((long) version << 12);
        long least = (bytes.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(most, least);
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
