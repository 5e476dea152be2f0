package dev.gatehouse.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 hash, as 64 lower-case hexadecimal digits. */
public record Hash(String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** What the first entry of a chain has in front of it. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!DIGITS.matcher(Texts.bounded(hex, 64, "hash")).matches()) {
            throw new IllegalArgumentException("hash is not 64 lower-case hexadecimal digits");
        }
    }

    static Hash of(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    static Hash ofDigest(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
